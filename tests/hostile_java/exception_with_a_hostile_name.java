// expect: exception
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static class É𐐀x extends RuntimeException {
    }

    public static long total(ArrayList<Long> numbers) {
        throw new É𐐀x();
    }
}
