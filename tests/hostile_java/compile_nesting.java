// expect: does not compile|memory|timeout
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        return @REPEAT 20000@(@END@7@REPEAT 20000@)@END@;
    }
}
