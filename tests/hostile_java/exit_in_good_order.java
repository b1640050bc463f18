// expect: crash
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        System.exit(0);
        return 0;
    }
}
