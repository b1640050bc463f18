import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A compiler that stays warm, in a sandbox of its own; it compiles programs and runs none of them.
 *
 *     <nonce> ready 0           ->  <nonce> value true
 *     <nonce> compile <source>  ->  <nonce> value {"classes": {<name>: <bytes>, ...}}    source and bytes in base64
 *                               or  <nonce> value {"error": <the first error>}
 *
 * The command line names the descriptors of requests and answers, and the class path of the programs.
 */
public final class Compiler {
    private static final int MAX_LENGTH = 2_000_000;

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Program.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return true; // a public class may have any name
        }
    }

    private static final class Compiled extends SimpleJavaFileObject {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Compiled() {
            super(URI.create("memory:///compiled"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        final Map<String, Compiled> classes = new TreeMap<>();

        InMemory(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            Compiled compiled = new Compiled();
            classes.put(name, compiled);
            return compiled;
        }
    }

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private Compiler() {
    }

    public static void main(String[] arguments) throws IOException {
        InputStream requests = new FileInputStream("/proc/self/fd/" + arguments[0]);
        OutputStream answers = new FileOutputStream("/proc/self/fd/" + arguments[1]);
        StandardJavaFileManager files = JAVAC.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
        List<String> options = List.of("-proc:none", "-nowarn", "-Xlint:none", "-implicit:none", "-XDuseUnsharedTable",
                "-cp", arguments[2]);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int count = requests.read(buffer); count > 0; count = requests.read(buffer)) {
            line.write(buffer, 0, count);
            if (buffer[count - 1] == '\n') {
                String[] words = line.toString(StandardCharsets.US_ASCII).trim().split(" ");
                line.reset();
                String found = words[1].equals("ready") ? "true" : compile(words[2], files, options);
                answers.write((words[0] + " value " + found + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static String compile(String source, StandardJavaFileManager files, List<String> options) {
        String text = new String(Base64.getDecoder().decode(source), StandardCharsets.UTF_8);
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        InMemory memory = new InMemory(files);
        boolean compiled;
        try {
            compiled = JAVAC.getTask(null, memory, found, options, null, List.of(new Source(text))).call();
        } catch (StackOverflowError error) {
            return error("nested too deeply for the compiler");
        } catch (RuntimeException error) {
            return error("the compiler itself fails: " + error.getClass().getSimpleName());
        }
        if (!compiled) {
            for (Diagnostic<? extends JavaFileObject> diagnostic : found.getDiagnostics()) {
                if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                    return error("line " + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ENGLISH));
                }
            }
            return error("the compiler gives up without a reason");
        }
        List<String> entries = new ArrayList<>();
        long length = 0;
        for (Map.Entry<String, Compiled> one : memory.classes.entrySet()) {
            byte[] bytes = one.getValue().bytes.toByteArray();
            length += bytes.length;
            entries.add(quoted(one.getKey()) + ":\"" + Base64.getEncoder().encodeToString(bytes) + "\"");
        }
        return length > MAX_LENGTH ? error("classes too large") : "{\"classes\":{" + String.join(",", entries) + "}}";
    }

    private static String error(String message) {
        String line = String.join(" ", message.trim().split("\\s+"));
        return "{\"error\":" + quoted(line.substring(0, Math.min(line.length(), 200))) + "}";
    }

    private static String quoted(String text) {
        StringBuilder into = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            boolean plain = letter >= ' ' && letter < 127 && letter != '"' && letter != '\\';
            into.append(plain ? String.valueOf(letter) : String.format("\\u%04x", (int) letter));
        }
        return into.append('"').toString();
    }
}
