package dev.parley.java;

import dev.parley.OpenAI;
import dev.parley.OpenAIConfig;
import dev.parley.RequestOptions;
import java.util.Objects;
import kotlinx.coroutines.CoroutineScope;

/**
 * The client for Java: one for an application, shared by all its threads, closed at the end.
 *
 * <pre>{@code
 * try (OpenAIClient openai = OpenAIClient.builder().apiKey("sk-…").build()) {
 *     ChatCompletion reply = openai.chat().create(request).join();
 * }
 * }</pre>
 *
 * <p>Calls return at once. Cancelling a call's future ends the call; {@code join()} wraps what the call failed with in
 * a {@code CompletionException}, {@code get()} in an {@code ExecutionException}. Whatever follows a future, and every
 * handler of events, runs on the client's executor and may block.
 */
public final class OpenAIClient extends OpenAIServices implements AutoCloseable {
    private OpenAIClient(OpenAI openai, CoroutineScope scope) {
        super(openai, scope);
    }

    OpenAIClient(OpenAIClientBuilder settings) {
        this(new OpenAI(settings.config()), Bridge.scope(settings.executor()));
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
        return new OpenAIClient(openai.with(Objects.requireNonNull(options, "options")), scope);
    }

    /** The same client for Kotlin. */
    public OpenAI kotlin() {
        return openai;
    }

    /** Ends the calls in flight, each with an {@code IllegalStateException}, and closes the connections. */
    @Override
    public void close() {
        openai.close();
    }
}
