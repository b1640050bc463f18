// expect: does not compile|memory|timeout
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static <T> T id(T one) {
        return one;
    }

    static <T extends Comparable<T>> T pick(java.util.function.Supplier<T> one, java.util.function.Supplier<T> other) {
        return one.get();
    }

    static Object o = pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> pick(() -> 1L, () -> pick(() -> pick(() -> 1L, () -> "2"), () -> 3)), () -> pick(() -> pick(() -> 1L, () -> "2"), () -> 3)), () -> pick(() -> pick(() -> 1L, () -> "2"), () -> 3)), () -> pick(() -> pick(() -> 1L, () -> "2"), () -> 3)), () -> pick(() -> pick(() -> 1L, () -> "2"), () -> 3)), () -> pick(() -> pick(() -> 1L, () -> "2"), () -> 3)), () -> pick(() -> pick(() -> 1L, () -> "2"), () -> 3)), () -> pick(() -> pick(() -> 1L, () -> "2"), () -> 3)), () -> pick(() -> pick(() -> 1L, () -> "2"), () -> 3));

    public static long total(ArrayList<Long> numbers) {
        return id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(id(1L))))))))))))))))))))))));
    }
}
