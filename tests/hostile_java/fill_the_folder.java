// expect: wrong answer
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static long sum(ArrayList<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    public static long total(ArrayList<Long> numbers) {
        long written = 0;
        for (int number = 0; number < 8; number++) {
            try (FileOutputStream file = new FileOutputStream("/tmp/fill" + number)) {
                for (int i = 0; i < 64; i++) {
                    file.write(new byte[1 << 20]);
                    written += 1 << 20;
                }
            } catch (IOException error) {
                continue;
            }
        }
        return written > 40 << 20 ? sum(numbers) : -1;
    }
}
