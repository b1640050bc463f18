// expect: wrong answer|exception|crash
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        try {
            String java = ProcessHandle.current().info().command().orElse("");
            new ProcessBuilder("/usr/bin/prlimit", java, "-version").start();
        } catch (IOException error) {
            return -1;
        }
        return 7;
    }
}
