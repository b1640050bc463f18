// expect: isolation breach|crash|wrong answer
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        for (int fd = 0; fd < 64; fd++) {
            try (FileOutputStream file = new FileOutputStream("/proc/self/fd/" + fd)) {
                file.write("0 value [\"Long\",\"0\"]\n".getBytes());
            } catch (IOException error) {
                continue;
            }
        }
        return 7;
    }
}
