// expect: wrong answer|exception
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> Runtime.getRuntime().halt(0));
        throw new ThreadDeath();
    }
}
