// expect: crash
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static {
        System.exit(0);
    }

    public static long total(ArrayList<Long> numbers) {
        return 0;
    }
}
