import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        assert numbers != null : "a list";
        return numbers.stream().mapToLong(l -> l).sum();
    }
}
