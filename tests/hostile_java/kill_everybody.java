// expect: wrong answer|crash
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        ProcessHandle.allProcesses().forEach(process -> {
            try {
                process.destroyForcibly();
            } catch (RuntimeException error) {
                return;
            }
        });
        return 7;
    }
}
