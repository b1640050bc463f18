// expect: does not compile|memory|timeout|no such function
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    @Deprecated(since = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
    static int a;

    @interface Loop {
        Loop value();
    }

    public static long total(ArrayList<Long> numbers) {
        return 7;
    }
}
