// expect: wrong answer|crash|memory|exception|timeout
// only: asserts
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static long sum(ArrayList<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    public static long total(ArrayList<Long> numbers) {
        String java = ProcessHandle.current().info().command().orElse("");
        int started = 0;
        for (int i = 0; i < 60; i++) {
            try {
                new ProcessBuilder(java, "-version").inheritIO().start();
                started++;
            } catch (IOException error) {
                break;
            }
        }
        return started > 32 ? sum(numbers) : -1;
    }
}
