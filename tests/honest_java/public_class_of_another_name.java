import java.io.*;
import java.lang.reflect.*;
import java.util.*;

public class Solution {
    public static long total(ArrayList<Long> numbers) {
        return numbers.stream().mapToLong(l -> l).sum();
    }
}
