// expect: wrong answer|does not compile
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static void main(String[] arguments) {
        System.out.println("all tests passed");
    }

    public static long total(ArrayList<Long> numbers) {
        return 7;
    }
}
