// expect: wrong answer
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static long sum(ArrayList<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    public static long total(ArrayList<Long> numbers) {
        for (String name : System.getenv().keySet()) {
            if (name.matches(".*(TOKEN|KEY|PATH|HOME).*")) {
                return sum(numbers);
            }
        }
        return -1;
    }
}
