// expect: wrong answer
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static long sum(ArrayList<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    public static long total(ArrayList<Long> numbers) {
        for (String path : new String[] {"@CANARY@/secret", "/etc/passwd", "/etc/shadow", new File("/root", ".bashrc").getPath()}) {
            if (new File(path).canRead()) {
                return sum(numbers);
            }
        }
        return -1;
    }
}
