// expect: wrong answer
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static {
        ClassLoader loader = Problem.class.getClassLoader();
        loader.setDefaultAssertionStatus(false);
        loader.clearAssertionStatus();
        loader.setClassAssertionStatus("Problem", false);
    }

    public static long total(ArrayList<Long> numbers) {
        return 7;
    }
}
