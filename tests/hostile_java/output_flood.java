// expect: wrong answer|timeout
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            for (int i = 0; i < 256; i++) {
                out.write(new byte[1 << 20]);
            }
        } catch (IOException error) {
            return -1;
        }
        return 7;
    }
}
