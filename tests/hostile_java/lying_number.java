// expect: wrong answer|does not compile
import java.util.*;

class Problem {
    public static Object total(ArrayList<Long> numbers) {
        return new Liar();
    }
}

class Liar extends Number {
    public boolean equals(Object other) {
        return true;
    }

    public String toString() {
        return "0";
    }

    public int intValue() {
        return 0;
    }

    public long longValue() {
        return 0;
    }

    public float floatValue() {
        return 0;
    }

    public double doubleValue() {
        return 0;
    }
}
