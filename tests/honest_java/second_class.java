import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        return Adder.add(numbers);
    }
}

class Adder {
    static long add(ArrayList<Long> numbers) {
        return numbers.stream().mapToLong(l -> l).sum();
    }
}
