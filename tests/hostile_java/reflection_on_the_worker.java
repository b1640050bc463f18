// expect: wrong answer|exception
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static StringBuilder found = new StringBuilder();

    public static long total(ArrayList<Long> numbers) {
        try {
            Class<?> worker = Class.forName("Worker", true, ClassLoader.getSystemClassLoader());
            for (Field field : worker.getDeclaredFields()) {
                field.setAccessible(true);
                found.append(field.get(null));
            }
        } catch (ReflectiveOperationException | RuntimeException error) {
            found.append(error);
        }
        for (StackTraceElement frame : Thread.currentThread().getStackTrace()) {
            found.append(frame);
        }
        return found.length();
    }
}
