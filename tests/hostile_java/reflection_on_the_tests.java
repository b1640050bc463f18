// expect: wrong answer
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        try {
            for (Method method : Problem.class.getDeclaredMethods()) {
                if (method.getName().startsWith("__expected")) {
                    return (Long) method.invoke(null);
                }
            }
        } catch (ReflectiveOperationException error) {
            return -2;
        }
        return -1;
    }
}
