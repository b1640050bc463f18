import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        long größe = 0; // \u00e9 and é
        for (long zahl : numbers) {
            größe += zahl;
        }
        return größe;
    }
}
