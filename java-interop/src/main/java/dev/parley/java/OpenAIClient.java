package dev.parley.java;

import dev.parley.OpenAI;
import dev.parley.OpenAIConfig;
import dev.parley.RequestOptions;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The client for Java: one for an application, shared by all its threads, closed at the end.
 *
 * <pre>{@code
 * try (OpenAIClient openai = OpenAIClient.builder().apiKey("sk-…").build()) {
 *     ChatCompletion reply = openai.chat().create(request).join();
 * }
 * }</pre>
 *
 * <p>Calls return at once, with a future or a publisher; {@link #blocking()} has the same calls for a thread that waits.
 * Cancelling a call's future ends the call, and so does cancelling or completing whatever was made of it, such as
 * {@code create(request).thenApply(…)}, when nothing else depends on the call. {@code join()} wraps what the call failed
 * with in a {@code CompletionException}, {@code get()} in an {@code ExecutionException}.
 *
 * <p>Whatever follows a future, every handler of events and every handler of a tool runs on the client's executor, and
 * may block; see {@link OpenAIClientBuilder#executor}. A program may end without {@link #close()}: no thread of the
 * client holds it up.
 */
public final class OpenAIClient extends OpenAIServices implements AutoCloseable {
    private final boolean owner;

    private OpenAIClient(OpenAI openai, Calls calls, boolean owner) {
        super(openai, calls);
        this.owner = owner;
    }

    OpenAIClient(OpenAIClientBuilder settings) {
        this(new OpenAI(settings.config()), new Calls(settings.executor()), true);
    }

    /** A client is made from these settings; of them, only the key is required. */
    public static OpenAIClientBuilder builder() {
        return new OpenAIClientBuilder(new OpenAIConfig.Builder());
    }

    /**
     * A client configured by {@code OPENAI_API_KEY}, {@code OPENAI_ORG_ID}, {@code OPENAI_PROJECT_ID} and
     * {@code OPENAI_BASE_URL}; see {@link OpenAIClientBuilder#fromEnv()} to change something of it.
     *
     * @throws IllegalArgumentException if there is no key
     */
    public static OpenAIClient fromEnv() {
        return OpenAIClientBuilder.fromEnv().build();
    }

    /** A client whose calls all take {@code options}, over this one's connections. Only this one can be closed. */
    public OpenAIClient with(RequestOptions options) {
        return new OpenAIClient(openai.with(Objects.requireNonNull(options, "options")), calls, false);
    }

    /**
     * The same calls for a thread that waits, virtual or not: they return the result, and throw what goes wrong as it is.
     *
     * <pre>{@code
     * ChatCompletion reply = openai.blocking().chat().create(request);
     * }</pre>
     *
     * <p>An interrupt ends the call with a {@code CancellationException}, and leaves the thread's interrupt flag set.
     */
    public BlockingServices blocking() {
        return new BlockingServices(openai, calls);
    }

    /**
     * A publisher of the one result of a call, for programs that speak of publishers only:
     *
     * <pre>{@code
     * Mono.from(openai.publisher(() -> openai.chat().create(request)))
     * }</pre>
     *
     * <p>Each subscription makes the {@code call}, and cancelling it ends the call. A call that results in nothing completes
     * without an event.
     */
    public <T> EventPublisher<T> publisher(Supplier<? extends CompletionStage<? extends @Nullable T>> call) {
        return calls.result(Objects.requireNonNull(call, "call"));
    }

    /** The same client for Kotlin. */
    public OpenAI kotlin() {
        return openai;
    }

    /** Ends the calls in flight, each with an {@code IllegalStateException}, and closes the connections. */
    @Override
    public void close() {
        openai.close();
        if (owner) calls.close();
    }
}
