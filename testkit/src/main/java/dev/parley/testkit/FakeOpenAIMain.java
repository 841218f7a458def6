package dev.parley.testkit;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Starts a fake in a process of its own and prints how to point a client at it; it runs until the process is ended.
 *
 * <pre>
 * java -jar parley-testkit.jar --port 8080
 * </pre>
 */
public final class FakeOpenAIMain {
    private static final String USAGE = """
        java -jar parley-testkit.jar [--port 8080] [--host 0.0.0.0] [--key sk-test] [--lenient] [--as-today]

          --port      the port to listen on; absent or 0: a free one
          --host      the address to listen on; absent: 127.0.0.1, which no other machine or container reaches
          --key       the only key that is let in; absent: any
          --lenient   lets pass what the service refuses but what hurts nobody here
          --as-today  leaves out what the service has switched off""";

    private FakeOpenAIMain() {}

    /** Takes the options that {@code --help} lists, or the port alone. Only the newest request is recorded. */
    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.println(USAGE);
            return;
        }
        try {
            tell(FakeOpenAI.start(optionsOf(arguments)).baseUrl(), System.out);
            Thread.currentThread().join();
        } catch (IllegalArgumentException | UncheckedIOException wrong) {
            System.err.println(wrong.getMessage() + "\n\n" + USAGE);
            System.exit(2);
        }
    }

    static FakeOpenAIOptions optionsOf(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        FakeOpenAIOptions options = new FakeOpenAIOptions().recordedRequests(1);
        while (!rest.isEmpty()) options = with(options, rest.remove(), rest);
        return options;
    }

    private static FakeOpenAIOptions with(FakeOpenAIOptions options, String option, Deque<String> rest) {
        return switch (option) {
            case "--port" -> options.port(port(valueOf(option, rest)));
            case "--host" -> options.host(valueOf(option, rest));
            case "--key" -> options.apiKey(valueOf(option, rest));
            case "--lenient" -> options.lenient();
            case "--as-today" -> options.asToday();
            default -> options.port(port(option));
        };
    }

    private static String valueOf(String option, Deque<String> rest) {
        if (rest.isEmpty()) throw new IllegalArgumentException(option + " needs a value");
        return rest.remove();
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) < 65536) return Integer.parseInt(text);
        throw new IllegalArgumentException("'" + text + "' is neither an option nor a port");
    }

    private static void tell(String baseUrl, PrintStream out) {
        out.println(baseUrl);
        out.println("\nPoint a client at it:\n  export OPENAI_BASE_URL=" + baseUrl + "\n  export OPENAI_API_KEY=sk-test\n\n"
            + "  curl " + baseUrl + "/chat/completions -H 'Authorization: Bearer sk-test' -H 'Content-Type: application/json' \\\n"
            + "    -d '{\"model\":\"gpt-5.2\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}'");
    }
}
