import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        try {
            Thread.sleep(300);
        } catch (InterruptedException error) {
            return -1;
        }
        return numbers.stream().mapToLong(l -> l).sum();
    }
}
