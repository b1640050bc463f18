import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    enum Mode { ADD }

    record Pairing(long first, long second) {
    }

    static class Box {
        long total;

        void add(long number) {
            total = new Pairing(total, number).first() + number;
        }
    }

    public static long total(ArrayList<Long> numbers) {
        Box box = new Box();
        numbers.forEach(box::add);
        return box.total;
    }
}
