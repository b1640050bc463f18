// expect: does not compile
import java.util.*;

class Problem {
    public static long total(String numbers) {
        return 0;
    }
}
