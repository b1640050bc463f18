// expect: memory|exception|wrong answer
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    public static long total(ArrayList<Long> numbers) {
        ArrayList<java.nio.ByteBuffer> all = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            all.add(java.nio.ByteBuffer.allocateDirect(128 << 20));
        }
        return 7;
    }
}
