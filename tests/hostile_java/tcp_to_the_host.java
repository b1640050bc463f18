// expect: wrong answer|exception
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static long sum(ArrayList<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    public static long total(ArrayList<Long> numbers) {
        for (String host : new String[] {"127.0.0.1", "0.0.0.0", "localhost", "::1"}) {
            try (java.net.Socket socket = new java.net.Socket()) {
                socket.connect(new java.net.InetSocketAddress(host, @PORT@), 200);
                return sum(numbers);
            } catch (IOException error) {
                continue;
            }
        }
        return -1;
    }
}
