package dev.parley.java;

import dev.parley.AccessTokenSource;
import dev.parley.Engine;
import dev.parley.HttpProxy;
import dev.parley.OpenAIConfig;
import dev.parley.Timeouts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The settings of an {@link OpenAIClient}, from {@link OpenAIClient#builder()}. Only the key is required. */
public final class OpenAIClientBuilder {
    private final OpenAIConfig.Builder config;
    private @Nullable Executor executor;

    OpenAIClientBuilder(OpenAIConfig.Builder config) {
        this.config = config;
    }

    /**
     * Begins with what the environment says: {@code OPENAI_API_KEY}, {@code OPENAI_ORG_ID},
     * {@code OPENAI_PROJECT_ID} and {@code OPENAI_BASE_URL}.
     */
    public static OpenAIClientBuilder fromEnv() {
        return new OpenAIClientBuilder(OpenAIConfig.fromEnv());
    }

    /** The secret key, as {@code sk-…}. */
    public OpenAIClientBuilder apiKey(String apiKey) {
        config.setApiKey(Objects.requireNonNull(apiKey, "apiKey"));
        return this;
    }

    /** Where keys or tokens come from that change, instead of one key: it is asked when the last one is about to expire. */
    public OpenAIClientBuilder accessTokens(AccessTokenSource accessTokens) {
        config.setAccessTokens(Objects.requireNonNull(accessTokens, "accessTokens"));
        return this;
    }

    /** Where calls go, instead of {@code https://api.openai.com/v1}. */
    public OpenAIClientBuilder baseUrl(String baseUrl) {
        config.setBaseUrl(baseUrl);
        return this;
    }

    /** Allows plain {@code http} to another machine, where the key can be read on the way. */
    public OpenAIClientBuilder allowInsecureHttp(boolean allow) {
        config.setAllowInsecureHttp(allow);
        return this;
    }

    /** The organization that is billed; the key's own unless set. */
    public OpenAIClientBuilder organization(@Nullable String organization) {
        config.setOrganization(organization);
        return this;
    }

    /** The project that is billed; the key's own unless set. */
    public OpenAIClientBuilder project(@Nullable String project) {
        config.setProject(project);
        return this;
    }

    /** The value of {@code OpenAI-Beta} on every call. */
    public OpenAIClientBuilder beta(@Nullable String beta) {
        config.setBeta(beta);
        return this;
    }

    /** One more header for every call. */
    public OpenAIClientBuilder header(String name, String value) {
        config.setHeaders(with(config.getHeaders(), name, value));
        return this;
    }

    /** One more query parameter for every call. */
    public OpenAIClientBuilder query(String name, String value) {
        config.setQuery(with(config.getQuery(), name, value));
        return this;
    }

    /** How long a connection may take to open; five seconds unless set. */
    public OpenAIClientBuilder connectTimeout(Duration timeout) {
        config.setConnectTimeout(timeout);
        return this;
    }

    /** How long the phases of a call may take. */
    public OpenAIClientBuilder timeouts(Timeouts timeouts) {
        config.setTimeouts(timeouts);
        return this;
    }

    /** How often a failed try is repeated; twice unless set. */
    public OpenAIClientBuilder maxRetries(int retries) {
        config.setMaxRetries(retries);
        return this;
    }

    /** The longest wait before a retry that the service may ask for; two minutes unless set. */
    public OpenAIClientBuilder maxRetryAfter(Duration wait) {
        config.setMaxRetryAfter(wait);
        return this;
    }

    /** Whether a POST whose answer was lost after a success head is repeated, at the risk of paying twice. */
    public OpenAIClientBuilder retryProcessed(boolean retry) {
        config.setRetryProcessed(retry);
        return this;
    }

    /**
     * Whether an image may be downloaded from a URL on this machine or in a private network, though the base URL is not
     * there.
     */
    public OpenAIClientBuilder allowPrivateAddresses(boolean allow) {
        config.setAllowPrivateAddresses(allow);
        return this;
    }

    /** Whether a POST that was sent and not answered is repeated, at the risk of paying twice; it is unless told otherwise. */
    public OpenAIClientBuilder retryUnknown(boolean retry) {
        config.setRetryUnknown(retry);
        return this;
    }

    /** Whether a stream may end without saying that it is complete, and a download of unknown size without an end that shows. */
    public OpenAIClientBuilder acceptTruncatedStreams(boolean accept) {
        config.setAcceptTruncatedStreams(accept);
        return this;
    }

    /** The largest answer that is read into memory. */
    public OpenAIClientBuilder maxResponseBytes(long bytes) {
        config.setMaxResponseBytes(bytes);
        return this;
    }

    /** The largest event of a stream. */
    public OpenAIClientBuilder maxEventBytes(int bytes) {
        config.setMaxEventBytes(bytes);
        return this;
    }

    /** The proxy to go through; what the JVM's system properties say unless set. A SOCKS proxy there needs OkHttp. */
    public OpenAIClientBuilder proxy(@Nullable HttpProxy proxy) {
        config.setProxy(proxy);
        return this;
    }

    /** What carries the calls; OkHttp unless set. */
    public OpenAIClientBuilder engine(Engine engine) {
        config.setEngine(engine);
        return this;
    }

    /** Which TLS certificates are trusted, besides the check of the host name; the JVM's store unless set. */
    public OpenAIClientBuilder trustManager(@Nullable X509TrustManager trustManager) {
        config.setTrustManager(trustManager);
        return this;
    }

    /** Whether the bodies of requests and answers are logged, at level {@code TRACE}: they hold the users' words. */
    public OpenAIClientBuilder logBodies(boolean log) {
        config.setLogBodies(log);
        return this;
    }

    /**
     * Where the caller's own code runs: what follows a future, handlers of events and of tools. Virtual threads unless
     * set, or as many daemon threads as are needed where Java has no virtual ones. It stays the caller's to shut down.
     *
     * <p>The calls themselves run on other threads, so an executor whose threads are all blocked stops no call: the code
     * on them may wait for calls, by {@code join()} on the future of a call or by {@link OpenAIClient#blocking()}. What
     * an executor of limited size cannot do is to run more: code that fills it must not wait for what runs there too,
     * such as a {@code thenApply}, a handler of events or a tool.
     */
    public OpenAIClientBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * The client; nothing is opened before its first call.
     *
     * @throws IllegalArgumentException if the key is missing, or a setting is not one that can be used
     */
    public OpenAIClient build() {
        return new OpenAIClient(this);
    }

    OpenAIConfig config() {
        return config.build();
    }

    @Nullable Executor executor() {
        return executor;
    }

    private static Map<String, String> with(Map<String, String> present, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(present);
        all.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return all;
    }
}
