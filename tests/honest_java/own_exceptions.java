import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static class Sum extends Exception {
        final long total;

        Sum(long total) {
            this.total = total;
        }
    }

    public static long total(ArrayList<Long> numbers) {
        try {
            throw new Sum(numbers.stream().reduce(0L, Long::sum));
        } catch (Sum sum) {
            return sum.total;
        }
    }
}
