// expect: wrong answer|exception
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static long sum(ArrayList<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    public static long total(ArrayList<Long> numbers) {
        try (java.net.DatagramSocket socket = new java.net.DatagramSocket()) {
            java.net.InetAddress host = java.net.InetAddress.getByName("127.0.0.1");
            socket.send(new java.net.DatagramPacket(new byte[10], 10, host, @PORT@));
            return sum(numbers);
        } catch (IOException error) {
            return -1;
        }
    }
}
