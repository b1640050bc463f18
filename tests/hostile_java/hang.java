// expect: timeout
// only: asserts
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        long sum = 1;
        while (sum != 0) {
            sum = sum * 3 | 1;
        }
        return sum;
    }
}
