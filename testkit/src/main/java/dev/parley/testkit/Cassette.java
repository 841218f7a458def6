package dev.parley.testkit;

import dev.parley.testkit.cassette.CassetteSettings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Calls of a service, recorded to a file and replayed from it without a network, by whatever client.
 *
 * <pre>{@code
 * try (CassetteRecorder recorder = Cassette.at(Path.of("src/test/cassettes/weather.json")).redact("user").start()) {
 *     OpenAIClient client = OpenAIOkHttpClient.builder().apiKey(key).baseUrl(recorder.baseUrl()).build();
 *     client.chat().completions().create(params);   // the first time from the service, ever after from the file
 * }
 * }</pre>
 * The file is JSON for people to read: one entry a call, streams event by event with their timing. Of a request it holds
 * the method, the path, the query and the body, but no header. Keys, the organization, the project and cookies are taken
 * out wherever else they stand, and so are the members that {@link #redact} names, before anything is written. Uploads,
 * audio, images and long texts lie in a folder beside the file, as they came.
 *
 * <p>A request is a recorded one when it has the same method, path, query and body: JSON is compared as JSON, a form field
 * by field. Each recorded call is played once, in their order.
 *
 * <p>Immutable: each method returns a new cassette and leaves this one as it was.
 */
public final class Cassette implements Cloneable {
    private final Path file;
    private Mode mode = Mode.ONCE;
    private String upstream = "https://api.openai.com/v1";
    private Set<String> redacted = Set.of();
    private Set<String> ignored = Set.of();
    private double speed;
    private LongSupplier nanoTime = System::nanoTime;

    /** What is played and what is recorded. */
    public enum Mode {
        /** Records everything when there is no cassette yet, and plays it when there is one. */
        ONCE,

        /** Plays, and never calls the service. */
        NONE,

        /** Throws away what there is and records everything. */
        ALL,

        /** Plays what is recorded, and records what is not. */
        NEW,
    }

    private Cassette(Path file) {
        this.file = file;
    }

    /** The cassette in a file, which need not be there yet; its folder is made when the first call is recorded. */
    public static Cassette at(Path file) {
        return new Cassette(file);
    }

    /** What is played and what is recorded. Absent: {@link Mode#ONCE}. */
    public Cassette mode(Mode mode) {
        return with(cassette -> cassette.mode = mode);
    }

    /** The base URL of the service to record. Absent: {@code https://api.openai.com/v1}. */
    public Cassette upstream(String baseUrl) {
        return with(cassette -> cassette.upstream = baseUrl);
    }

    /**
     * Records {@code "redacted"} in place of the members, form fields and query parameters of these names, at whatever
     * depth, in requests and replies. Two requests may differ in them.
     */
    public Cassette redact(String... members) {
        return with(cassette -> cassette.redacted = joined(redacted, members));
    }

    /** Lets two requests be the same call that differ in members, form fields or query parameters of these names. */
    public Cassette ignore(String... members) {
        return with(cassette -> cassette.ignored = joined(ignored, members));
    }

    /** Plays replies, and the events of streams, in the time they took, divided by a number. Absent: without pauses. */
    public Cassette speed(double speed) {
        if (!(speed > 0)) throw new IllegalArgumentException("speed must be above 0 but is " + speed);
        return with(cassette -> cassette.speed = speed);
    }

    /**
     * Starts a recorder for it on a free port of 127.0.0.1, which listens when this returns.
     *
     * @throws IllegalStateException when the file is damaged: it says in which line, and how
     */
    public CassetteRecorder start() {
        return start(new InetSocketAddress("127.0.0.1", 0));
    }

    CassetteRecorder start(InetSocketAddress address) {
        return new CassetteRecorder(settings(), address);
    }

    /** Measures time by another clock, in nanoseconds. */
    Cassette nanoTime(LongSupplier nanoTime) {
        return with(cassette -> cassette.nanoTime = nanoTime);
    }

    private CassetteSettings settings() {
        return new CassetteSettings(file, mode, upstream, redacted, ignored, speed, nanoTime);
    }

    private Cassette with(Consumer<Cassette> change) {
        try {
            Cassette copy = (Cassette) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Set<String> joined(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
