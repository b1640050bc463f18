// expect: does not compile|no such function
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        return 7;
    }
    public static void main(String[] arguments) {
    }

    static String swallowed = """
}
