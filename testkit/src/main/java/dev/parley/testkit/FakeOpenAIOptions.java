package dev.parley.testkit;

import dev.parley.testkit.wire.Tls;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link FakeOpenAI} is started. Immutable: each method returns new options and leaves these as they were.
 *
 * <pre>{@code
 * FakeOpenAI.start(new FakeOpenAIOptions().apiKey("sk-test").wordDelay(Duration.ofMillis(30)))
 * }</pre>
 */
public final class FakeOpenAIOptions implements Cloneable {
    String host = "127.0.0.1";
    int port;
    @Nullable String apiKey;
    Duration wordDelay = Duration.ZERO;
    @Nullable Tls tls;
    InstantSource clock = Clock.systemUTC();
    int recordedRequests = 10_000;
    boolean onlyScripted;
    boolean lenient;
    Set<Retired> without = Set.of();

    /** An ephemeral port of 127.0.0.1, any key, no delay, no TLS, the system's clock. */
    public FakeOpenAIOptions() {}

    /** The address to listen on; absent: {@code 127.0.0.1}. {@code 0.0.0.0} lets other machines and containers in. */
    public FakeOpenAIOptions host(String host) {
        return with(options -> options.host = host);
    }

    /** The port to listen on; 0, the default, takes a free one. */
    public FakeOpenAIOptions port(int port) {
        return with(options -> options.port = port);
    }

    /** The only key that is let in. Absent: any bearer token is. */
    public FakeOpenAIOptions apiKey(String apiKey) {
        return with(options -> options.apiKey = apiKey);
    }

    /** The pause before each chunk of a streamed answer but the first, so that a demo looks alive. Absent: none. */
    public FakeOpenAIOptions wordDelay(Duration wordDelay) {
        return with(options -> options.wordDelay = wordDelay);
    }

    /**
     * Speaks HTTPS with the certificate and the key in a key store. Absent: plain HTTP.
     *
     * @throws IllegalArgumentException when the key cannot be read with the password
     */
    public FakeOpenAIOptions tls(KeyStore keyStore, String keyPassword) {
        return with(options -> options.tls = Tls.of(keyStore, keyPassword));
    }

    /** The clock for {@code created} and the like, and for whatever takes its time. Absent: the system's. */
    public FakeOpenAIOptions clock(InstantSource clock) {
        return with(options -> options.clock = clock);
    }

    /** How many of the newest requests {@link FakeOpenAI#requests} keeps. Absent: 10,000. */
    public FakeOpenAIOptions recordedRequests(int recordedRequests) {
        return with(options -> options.recordedRequests = recordedRequests);
    }

    /** Answers requests that no scripted reply is left for with 501 and a sentence that says so. Absent: as the service. */
    public FakeOpenAIOptions onlyScripted() {
        return with(options -> options.onlyScripted = true);
    }

    /**
     * Lets pass what the service refuses but what hurts nobody here: models and members that it does not know, numbers
     * out of their range, tool names with spaces, tool messages without their calls. Absent: refused as the service does.
     */
    public FakeOpenAIOptions lenient() {
        return with(options -> options.lenient = true);
    }

    /** Answers calls of these with the service's 404, as it does once it has switched them off. Absent: none. */
    public FakeOpenAIOptions without(Retired... retired) {
        return with(options -> options.without = Set.of(retired));
    }

    /** {@link #without} all that the service has switched off. */
    public FakeOpenAIOptions asToday() {
        return without(Retired.values());
    }

    String scheme() {
        return tls == null ? "http" : "https";
    }

    private FakeOpenAIOptions with(Consumer<FakeOpenAIOptions> change) {
        try {
            FakeOpenAIOptions copy = (FakeOpenAIOptions) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
