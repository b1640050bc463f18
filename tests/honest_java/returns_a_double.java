import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static double total(ArrayList<Long> numbers) {
        return numbers.stream().mapToLong(l -> l).sum();
    }
}
