// expect: does not compile|memory|timeout
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
@REPEAT 8000@    static class C# {
        long a# = #L;
    }

@END@    public static long total(ArrayList<Long> numbers) {
        return 7;
    }
}
