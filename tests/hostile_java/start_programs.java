// expect: wrong answer
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static long sum(ArrayList<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    public static long total(ArrayList<Long> numbers) {
        for (String program : new String[] {"/bin/sh", "/usr/bin/python3", "/usr/bin/env"}) {
            try {
                new ProcessBuilder(program).start();
                return sum(numbers);
            } catch (IOException error) {
                continue;
            }
        }
        return -1;
    }
}
