import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    private static long from(List<Long> numbers, int place) {
        return place == numbers.size() ? 0 : numbers.get(place) + from(numbers, place + 1);
    }

    public static long total(ArrayList<Long> numbers) {
        return from(numbers, 0);
    }
}
