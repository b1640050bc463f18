// expect: crash|isolation breach
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            for (int fd = 3; fd < 20; fd++) {
                try (FileOutputStream file = new FileOutputStream("/proc/self/fd/" + fd)) {
                    file.write("0 value true\n".getBytes());
                } catch (IOException error) {
                    continue;
                }
            }
        }));
        System.exit(0);
        return 0;
    }
}
