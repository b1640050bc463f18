// expect: crash
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        new Thread(() -> System.exit(0)).start();
        try {
            Thread.sleep(5000);
        } catch (InterruptedException error) {
            return 1;
        }
        return -1;
    }
}
