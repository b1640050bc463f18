import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The candidate's side of the protocol for Java: runs inside the sandbox and knows nothing but what it is told to call.
 *
 * It reads one request per line from one descriptor and writes one answer per line to another (both named on its
 * command line, with the jars that programs may use):
 *
 *     <nonce> ready 0                          ->  <nonce> value true
 *     <nonce> load <class> <name> <bytes> ...  ->  <nonce> value true       names and bytes in base64
 *     <nonce> call <method>                    ->  <nonce> value <value>    a static method without parameters
 *     <nonce> main -                           ->  <nonce> value true       after `main` has returned
 *                                              or  <nonce> raised|memory|missing <name>
 *
 * Values are JSON: text, true, false, null, and lists that begin with the name of a type (see `values.py`).
 */
public final class Worker {
    private static final int MAX_DEPTH = 150;
    private static final int MAX_LENGTH = 2_000_000;

    private static final class Loader extends URLClassLoader {
        private final Map<String, byte[]> classes = new HashMap<>();

        Loader(URL[] jars) {
            super(jars, ClassLoader.getPlatformClassLoader());
            setDefaultAssertionStatus(true);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
        }
    }

    private static final class TooLarge extends RuntimeException {
    }

    private final InputStream requests;
    private final OutputStream answers;
    private final Loader loader;
    private Class<?> subject;

    private Worker(InputStream requests, OutputStream answers, Loader loader) {
        this.requests = requests;
        this.answers = answers;
        this.loader = loader;
    }

    public static void main(String[] arguments) throws Exception {
        URL[] jars = new URL[arguments.length - 2];
        for (int i = 2; i < arguments.length; i++) {
            jars[i - 2] = new URL("file:" + arguments[i]);
        }
        InputStream requests = new FileInputStream("/proc/self/fd/" + arguments[0]);
        OutputStream answers = new FileOutputStream("/proc/self/fd/" + arguments[1]);
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        Thread.currentThread().setContextClassLoader(null);
        Worker worker = new Worker(requests, answers, new Loader(jars));
        for (String line = worker.line(); line != null; line = worker.line()) {
            worker.answer(line.split(" ", -1));
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int count = requests.read(buffer); count > 0; count = requests.read(buffer)) {
            if (buffer[count - 1] == '\n') {
                line.write(buffer, 0, count - 1);
                return line.toString(StandardCharsets.US_ASCII);
            }
            line.write(buffer, 0, count);
        }
        return null;
    }

    private void answer(String[] words) throws IOException {
        String nonce = words[0];
        String status;
        StringBuilder value = new StringBuilder();
        try {
            status = "value";
            if (words[1].equals("ready")) {
                value.append("true");
            } else if (words[1].equals("load")) {
                load(words);
                value.append("true");
            } else if (words[1].equals("main")) {
                invoke(subject.getDeclaredMethod("main", String[].class), (Object) new String[0]);
                value.append("true");
            } else {
                encode(invoke(subject.getDeclaredMethod(words[2])), value, 0);
            }
        } catch (TooLarge error) {
            status = "value";
            value = new StringBuilder("[\"other\",\"an answer too large to send\"]");
        } catch (NoSuchMethodException | ClassNotFoundException error) {
            status = "missing";
            value = quoted(error.getMessage());
        } catch (OutOfMemoryError error) {
            status = "memory";
            value = quoted("OutOfMemoryError");
        } catch (Throwable error) {
            status = "raised";
            value = quoted(error.getClass().getName());
        }
        answers.write((nonce + " " + status + " " + value + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void load(String[] words) throws Throwable {
        Base64.Decoder base64 = Base64.getDecoder();
        for (int i = 3; i < words.length; i += 2) {
            loader.classes.put(new String(base64.decode(words[i]), StandardCharsets.UTF_8), base64.decode(words[i + 1]));
        }
        try {
            subject = Class.forName(new String(base64.decode(words[2]), StandardCharsets.UTF_8), true, loader);
        } catch (ExceptionInInitializerError error) {
            throw error.getException() == null ? error : error.getException();
        }
    }

    private static Object invoke(Method method, Object... arguments) throws Throwable {
        method.setAccessible(true);
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException error) {
            throw error.getCause();
        }
    }

    private static void encode(Object value, StringBuilder into, int depth) {
        if (depth > MAX_DEPTH || into.length() > MAX_LENGTH) {
            throw new TooLarge();
        }
        if (value == null || value instanceof Boolean) {
            into.append(value);
        } else if (value instanceof String) {
            quote((String) value, into);
        } else if (value instanceof Float) {
            tagged("Float", Float.floatToIntBits((Float) value), into);
        } else if (value instanceof Double) {
            tagged("Double", Double.doubleToLongBits((Double) value), into);
        } else if (value instanceof Character) {
            tagged("Character", (int) (Character) value, into);
        } else if (value instanceof Number && value.getClass().getName().startsWith("java.")) {
            tagged(value.getClass().getSimpleName(), value.toString(), into);
        } else if (value instanceof List) {
            all("list", (Iterable<?>) value, into, depth);
        } else if (value instanceof Set) {
            all("set", (Iterable<?>) value, into, depth);
        } else if (value instanceof Map) {
            into.append("[\"map\"");
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                into.append(",[");
                encode(entry.getKey(), into, depth + 1);
                into.append(',');
                encode(entry.getValue(), into, depth + 1);
                into.append(']');
            }
            into.append(']');
        } else if (value instanceof Optional) {
            Optional<?> optional = (Optional<?>) value;
            all("Optional", optional.isPresent() ? List.of(optional.get()) : List.of(), into, depth);
        } else if (value.getClass().getName().startsWith("org.javatuples.")) {
            all(value.getClass().getSimpleName(), (Iterable<?>) value, into, depth);
        } else {
            tagged("other", value.getClass().getName(), into);
        }
    }

    private static void all(String name, Iterable<?> items, StringBuilder into, int depth) {
        into.append("[\"").append(name).append('"');
        for (Object item : items) {
            into.append(',');
            encode(item, into, depth + 1);
        }
        into.append(']');
    }

    private static void tagged(String name, Object content, StringBuilder into) {
        into.append("[\"").append(name).append("\",");
        quote(content.toString(), into);
        into.append(']');
    }

    private static StringBuilder quoted(String text) {
        StringBuilder into = new StringBuilder();
        quote(text == null ? "" : text, into);
        return into;
    }

    private static void quote(String text, StringBuilder into) {
        if (into.length() + text.length() > MAX_LENGTH) {
            throw new TooLarge();
        }
        into.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= ' ' && letter < 127 && letter != '"' && letter != '\\') {
                into.append(letter);
            } else {
                into.append(String.format("\\u%04x", (int) letter));
            }
        }
        into.append('"');
    }
}
