// expect: wrong answer
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        return 7;
    }
}

class Worker {
    public static void main(String[] arguments) {
        System.exit(0);
    }
}
