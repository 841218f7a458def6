package dev.parley.testkit;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the arguments of the program say. Only the newest request is recorded. */
final class Arguments {
    private final Deque<String> rest;
    private final List<UnaryOperator<Cassette>> ofCassette = new ArrayList<>();
    private FakeOpenAIOptions options = new FakeOpenAIOptions().recordedRequests(1);
    private @Nullable Cassette cassette;

    private Arguments(String... arguments) {
        this.rest = new ArrayDeque<>(List.of(arguments));
    }

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException when one is unknown or lacks its value: it says which
     */
    static Arguments of(String... arguments) {
        Arguments read = new Arguments(arguments);
        while (!read.rest.isEmpty()) read.take(read.rest.remove());
        if (read.cassette == null && !read.ofCassette.isEmpty()) {
            throw new IllegalArgumentException("--mode, --upstream, --redact, --ignore and --speed go with --cassette");
        }
        return read;
    }

    FakeOpenAIOptions options() {
        return options;
    }

    /** The cassette to be played or recorded; null when a fake is wanted. */
    @Nullable Cassette cassette() {
        Cassette said = cassette;
        for (UnaryOperator<Cassette> change : ofCassette) said = said == null ? null : change.apply(said);
        return said;
    }

    private void take(String option) {
        switch (option) {
            case "--host" -> options = options.host(valueOf(option));
            case "--port" -> options = options.port(port(valueOf(option)));
            case "--key" -> options = options.apiKey(valueOf(option));
            case "--lenient" -> options = options.lenient();
            case "--as-today" -> options = options.asToday();
            case "--cassette" -> cassette = Cassette.at(Path.of(valueOf(option)));
            default -> takeOfCassette(option);
        }
    }

    private void takeOfCassette(String option) {
        switch (option) {
            case "--mode" -> change(option, (cassette, value) -> cassette.mode(mode(value)));
            case "--upstream" -> change(option, Cassette::upstream);
            case "--redact" -> change(option, Cassette::redact);
            case "--ignore" -> change(option, Cassette::ignore);
            case "--speed" -> change(option, (cassette, value) -> cassette.speed(Double.parseDouble(value)));
            default -> options = options.port(port(option));
        }
    }

    private void change(String option, Change change) {
        String value = valueOf(option);
        ofCassette.add(cassette -> change.apply(cassette, value));
    }

    private String valueOf(String option) {
        if (rest.isEmpty()) throw new IllegalArgumentException(option + " needs a value");
        return rest.remove();
    }

    private static Cassette.Mode mode(String name) {
        for (Cassette.Mode mode : Cassette.Mode.values()) {
            if (mode.name().equalsIgnoreCase(name)) return mode;
        }
        throw new IllegalArgumentException("'" + name + "' is none of the modes once, none, all and new");
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) < 65536) return Integer.parseInt(text);
        throw new IllegalArgumentException("'" + text + "' is neither an option nor a port");
    }

    private interface Change {
        Cassette apply(Cassette cassette, String value);
    }
}
