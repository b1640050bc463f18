// expect: timeout
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static long wait = forever();

    static long forever() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    public static long total(ArrayList<Long> numbers) {
        return 7;
    }
}
