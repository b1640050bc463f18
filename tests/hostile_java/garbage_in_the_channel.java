// expect: isolation breach|crash|timeout
// only: asserts
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        for (int fd = 3; fd < 64; fd++) {
            try (FileOutputStream file = new FileOutputStream("/proc/self/fd/" + fd)) {
                byte[] garbage = new byte[1 << 20];
                new Random(0).nextBytes(garbage);
                for (int i = 0; i < 8; i++) {
                    file.write(garbage);
                }
            } catch (IOException error) {
                continue;
            }
        }
        return 7;
    }
}
