// expect: wrong answer
import java.io.*;
import java.lang.reflect.*;
import java.util.*;

class Problem {
    static long sum(ArrayList<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    public static long total(ArrayList<Long> numbers) {
        boolean done = false;
        for (String folder : new String[] {"@CANARY@", "/etc", "/usr", "/home", "/root", "/var/tmp", "/sys"}) {
            try (FileWriter file = new FileWriter(folder + "/written-by-a-sample")) {
                file.write("harm");
                done = true;
            } catch (IOException error) {
                continue;
            }
        }
        return done ? sum(numbers) : -1;
    }
}
