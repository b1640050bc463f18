// expect: timeout|isolation breach|exception|crash|wrong answer
// only: asserts
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static {
        Thread thief = new Thread(() -> {
            for (int fd = 3; fd < 64; fd++) {
                try (FileInputStream file = new FileInputStream("/proc/self/fd/" + fd)) {
                    if (file.available() >= 0) {
                        file.read(new byte[1 << 16]);
                    }
                } catch (IOException error) {
                    continue;
                }
            }
        });
        thief.setDaemon(true);
        thief.start();
    }

    public static long total(ArrayList<Long> numbers) {
        return 7;
    }
}
