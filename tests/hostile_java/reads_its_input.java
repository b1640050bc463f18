// expect: wrong answer|exception
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        Scanner input = new Scanner(System.in);
        return input.hasNextLong() ? input.nextLong() : -1;
    }
}
