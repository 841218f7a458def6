package dev.parley.bridge.server;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the program is told when it is started.
 *
 * @param from what is to be imported; null: the program serves
 * @param store a directory, or the URL of a database, which may hold a password
 * @param embedded whether an import is for programs that have the bridge inside
 */
record Options(@Nullable Path from, String host, int port, String store, String baseUrl, boolean embedded) {
    static final String USAGE = """
        java -jar parley-assistants-bridge-server.jar --store PLACE [--port 8080] [--host 127.0.0.1] [--base-url URL]
        java -jar parley-assistants-bridge-server.jar import FILE|DIR --store PLACE [--base-url URL] [--embedded]

          --store     where assistants and threads are kept: a directory, or a JDBC URL of PostgreSQL or H2;
                      absent: PARLEY_STORE of the environment
          --port      the port to listen on; 0: a free one
          --host      the address to listen on; absent: 127.0.0.1, which no other machine or container reaches
          --base-url  of the service; absent: https://api.openai.com/v1

          import      brings assistants, threads and messages along that were exported as JSON, for all callers with a
                      key of the project whose key is OPENAI_API_KEY of the environment
          --embedded  for programs that have the bridge inside instead""";

    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> NAMES = Set.of("--store", "--port", "--host", "--base-url");
    private static final String IMPORT = "import";
    private static final String EMBEDDED = "--embedded";

    /**
     * The options that are given, and the usual ones for all others.
     *
     * @throws IllegalArgumentException when one makes no sense, which its message says
     */
    static Options of(String[] arguments, Map<String, String> environment) {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        Path from = IMPORT.equals(left.peek()) ? Path.of(value(left)) : null;
        boolean embedded = from != null && left.remove(EMBEDDED);
        Map<String, String> given = given(left);
        String store = given.getOrDefault("--store", environment.getOrDefault("PARLEY_STORE", ""));
        if (store.isBlank()) throw new IllegalArgumentException("--store is missing");
        return new Options(
            from,
            given.getOrDefault("--host", "127.0.0.1"),
            port(given.getOrDefault("--port", "8080")),
            store,
            given.getOrDefault("--base-url", "https://api.openai.com/v1"),
            embedded);
    }

    private static Map<String, String> given(Deque<String> left) {
        Map<String, String> given = new HashMap<>();
        while (!left.isEmpty()) {
            if (!NAMES.contains(left.peek())) throw new IllegalArgumentException("there is no option " + left.peek());
            given.put(left.peek(), value(left));
        }
        return given;
    }

    /** What stands behind the name that comes next; both are taken away. */
    private static String value(Deque<String> left) {
        String name = left.remove();
        if (left.isEmpty()) throw new IllegalArgumentException(name + " has no value");
        return left.remove();
    }

    private static int port(String port) {
        try {
            int number = Integer.parseInt(port);
            if (number >= 0 && number <= HIGHEST_PORT) return number;
        } catch (NumberFormatException none) {
            // Said below.
        }
        throw new IllegalArgumentException("--port " + port + " is no port");
    }

    /** Without the store, whose URL may hold a password. */
    @Override
    public String toString() {
        return "Options[from=" + from + ", host=" + host + ", port=" + port + ", baseUrl=" + baseUrl + "]";
    }
}
