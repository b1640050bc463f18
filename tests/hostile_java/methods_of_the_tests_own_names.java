// expect: wrong answer|does not compile
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static Object __call0() {
        return 0L;
    }

    public static long total(ArrayList<Long> numbers) {
        return 7;
    }
}
