package dev.parley.testkit;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Starts a fake, or the recorder of a cassette, in a process of its own and prints how to point a client at it; it runs
 * until the process is ended.
 *
 * <pre>
 * java -jar parley-testkit.jar --port 8080
 * java -jar parley-testkit.jar --port 8080 --cassette weather.json
 * </pre>
 */
public final class FakeOpenAIMain {
    private static final String USAGE = """
        java -jar parley-testkit.jar [--port 8080] [--host 0.0.0.0] [--key sk-test] [--lenient] [--as-today]
        java -jar parley-testkit.jar --cassette weather.json [--port 8080] [--host 0.0.0.0] [--mode once]
                                     [--upstream URL] [--redact NAME] [--ignore NAME] [--speed 1]

          --port      the port to listen on; absent or 0: a free one
          --host      the address to listen on; absent: 127.0.0.1, which no other machine or container reaches
          --key       the only key that is let in; absent: any
          --lenient   lets pass what the service refuses but what hurts nobody here
          --as-today  leaves out what the service has switched off

          --cassette  a file to which calls of the service are recorded, and from which they are played
          --mode      once: records when there is no such file; none: only plays; all: records all again;
                      new: records what is missing
          --upstream  the base URL of the service to record; absent: https://api.openai.com/v1
          --redact    a member that is not to be recorded; may be given more than once, as may --ignore
          --ignore    a member in which two requests may differ
          --speed     plays in the time recorded, divided by this number; absent: without pauses""";

    private FakeOpenAIMain() {}

    /** Takes the options that {@code --help} lists, or the port alone. Only the newest request is recorded. */
    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.println(USAGE);
            return;
        }
        try {
            tell(baseUrlOf(Arguments.of(arguments)), System.out);
            Thread.currentThread().join();
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException wrong) {
            System.err.println(wrong.getMessage() + "\n\n" + USAGE);
            System.exit(2);
        }
    }

    private static String baseUrlOf(Arguments arguments) {
        return arguments.cassette() == null ? FakeOpenAI.start(arguments.options()).baseUrl()
            : arguments.cassette().start(arguments.options().address()).baseUrl();
    }

    private static void tell(String baseUrl, PrintStream out) {
        out.println(baseUrl);
        out.println("\nPoint a client at it:\n  export OPENAI_BASE_URL=" + baseUrl + "\n  export OPENAI_API_KEY=sk-test\n\n"
            + "  curl " + baseUrl + "/chat/completions -H 'Authorization: Bearer sk-test' -H 'Content-Type: application/json' \\\n"
            + "    -d '{\"model\":\"gpt-5.2\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}'");
    }
}
