// expect: timeout
// only: asserts
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        while (true) {
            try {
                Thread.sleep(1000);
                throw new Error();
            } catch (Throwable error) {
                continue;
            }
        }
    }
}
