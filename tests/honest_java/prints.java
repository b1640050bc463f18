import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        System.out.println("adding");
        System.err.println(numbers);
        long sum = 0;
        for (Long number : numbers) {
            System.out.println(sum += number);
        }
        return sum;
    }
}
