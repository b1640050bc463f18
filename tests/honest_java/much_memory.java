import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        long[][] room = new long[20][1 << 20];
        return numbers.stream().mapToLong(l -> l).sum() + room[3][4];
    }
}
