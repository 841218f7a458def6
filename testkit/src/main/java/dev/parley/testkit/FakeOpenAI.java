package dev.parley.testkit;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.webhooks.Webhooks;
import dev.parley.testkit.wire.Connections;
import dev.parley.testkit.wire.Server;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A fake OpenAI service on a real socket of this machine, for tests and demos.
 *
 * <pre>{@code
 * try (FakeOpenAI fake = FakeOpenAI.start()) {
 *     fake.script(Reply.rateLimited(Duration.ofSeconds(1)));   // the next request gets a 429 …
 *     OpenAIClient client = OpenAIOkHttpClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();
 *     client.chat().completions().create(params);              // … and the one after it an answer
 *     assertEquals(2, fake.requestCount());
 * }
 * }</pre>
 * Without a script it behaves as the service does, only that its answers are made up: deterministic, counted in words,
 * and with state (a chat completion that was stored can be listed). A model called {@code bench-N} streams N equal chunks
 * of some 320 bytes as fast as the socket takes them; without {@code stream} it answers with a reply made beforehand.
 *
 * <p>On the user's turn a model calls the tools on offer: those whose names the user's text holds, or all of them when it
 * holds none. A run of an assistant that is not streamed goes one stage further each time it is retrieved; its metadata
 * {@code fake_outcome}, or that of a response, may say how it ends: {@code failed}, {@code incomplete}, {@code expired} or
 * {@code cancelled}.
 *
 * <p>All methods may be called from any thread.
 */
public final class FakeOpenAI implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Script script = new Script();
    private final Connections connections = new Connections();
    private final RequestLog log;
    private final Webhooks webhooks;
    private final Server server;
    private final String baseUrl;

    private FakeOpenAI(FakeOpenAIOptions options) {
        this.log = new RequestLog(options.recordedRequests);
        this.webhooks = new Webhooks(options.clock);
        Service service = new Service(script, log, options, webhooks);
        InetSocketAddress address = options.address();
        this.server = new Server(address, options.tls, connections, service);
        String host = address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : options.host;
        this.baseUrl = options.scheme() + "://" + host + ":" + server.port() + "/v1";
    }

    /** Starts a fake that listens when this returns. */
    public static FakeOpenAI start() {
        return start(new FakeOpenAIOptions());
    }

    /**
     * Starts a fake that listens when this returns.
     *
     * @throws java.io.UncheckedIOException when the port of the options is taken
     */
    public static FakeOpenAI start(FakeOpenAIOptions options) {
        return new FakeOpenAI(options);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** What a client takes for the service's base URL, without a slash at the end: {@code http://127.0.0.1:41234/v1}. */
    public String baseUrl() {
        return baseUrl;
    }

    /** The newest requests (10,000 unless the options say otherwise), oldest first. */
    public List<RecordedRequest> requests() {
        return log.all();
    }

    /** How many requests have come since the start, whether {@link #requests} still holds them or not. */
    public int requestCount() {
        return log.count();
    }

    /**
     * The newest request.
     *
     * @throws IllegalStateException when there was none
     */
    public RecordedRequest lastRequest() {
        RecordedRequest last = log.last();
        if (last == null) throw new IllegalStateException("no request has come yet");
        return last;
    }

    /**
     * Says what a request is expected to be.
     *
     * @param number 1 for the first request since the start that is still recorded, 2 for the second …
     * @throws AssertionError when there were fewer
     */
    public RequestAssert requested(int number) {
        List<RecordedRequest> all = log.all();
        if (number >= 1 && number <= all.size()) return new RequestAssert("request " + number, all.get(number - 1), log);
        throw new AssertionError("there is no request " + number + ". " + Account.of(all));
    }

    /** A text that tells which requests came and how they were answered, for people to read. It shows no headers. */
    public String account() {
        return Account.of(log.all());
    }

    /**
     * Expects that all scripted replies were met by requests.
     *
     * @throws AssertionError when some were not: it names them
     */
    public void requireScriptMet() {
        List<String> unmet = script.unmet();
        if (!unmet.isEmpty()) {
            throw new AssertionError("no request met what was scripted for " + String.join(", ", unmet) + ". " + account());
        }
    }

    /** Sockets that are open at this moment. */
    public int openConnections() {
        return connections.open();
    }

    /** Sockets that clients have opened since the start. */
    public int connectionsAccepted() {
        return connections.accepted();
    }

    /** Scripted replies that no request has met yet; those that stand for {@link Reply#always} do not count. */
    public int repliesLeft() {
        return script.left();
    }

    /** Answers the next requests, whatever they are, with these replies, in the order added. */
    public FakeOpenAI script(Reply... replies) {
        return script(On.any(), replies);
    }

    /** Answers the next requests of a kind with these replies: first this, then that. */
    public FakeOpenAI script(On requests, Reply... replies) {
        script.add(requests, replies);
        return this;
    }

    /**
     * Answers the next request with a method and a path. The path begins below {@code /v1}, and a name in braces fits
     * any segment: {@code /models/{model}}.
     */
    public FakeOpenAI script(String method, String path, Reply reply) {
        return script(On.request(method, path), reply);
    }

    /**
     * Lets the next connection end when its first bytes come, before TLS or HTTP see them: {@link Cut#STALL} is a TLS
     * handshake that is never answered.
     */
    public FakeOpenAI scriptConnection(Cut fate) {
        connections.script(fate);
        return this;
    }

    /** Forgets all scripted replies. */
    public FakeOpenAI clearScript() {
        script.clear();
        return this;
    }

    /**
     * From now on tells a URL, by signed webhooks, how background responses, batches and fine-tuning jobs end that begin
     * after this call. A webhook that cannot be delivered is not sent again.
     *
     * @param secret the secret to sign with, such as {@code whsec_c2VjcmV0}
     */
    public FakeOpenAI sendWebhooksTo(String url, String secret) {
        if (webhooks.begin(URI.create(url), secret)) server.repeat(BETWEEN_LOOKS, webhooks::look);
        return this;
    }

    /**
     * Sends a webhook of any kind, such as {@code eval.run.failed}.
     *
     * @param data what the event tells, as a JSON object: {@code {"id":"run_1"}}
     * @throws IllegalArgumentException when the data is no JSON object
     * @throws IllegalStateException when {@link #sendWebhooksTo} was not called before
     */
    public FakeOpenAI sendWebhook(String type, String data) {
        JsonObject json = Read.object(data);
        if (json == null) throw new IllegalArgumentException("data must be a JSON object: " + data);
        webhooks.send(type, json);
        return this;
    }

    /**
     * Lets a call come in over SIP, which a webhook tells of.
     *
     * @param from who calls: {@code sip:+142555512112@sip.example.com}
     * @throws IllegalStateException when {@link #sendWebhooksTo} was not called before
     */
    public FakeOpenAI sendIncomingCall(String callId, String from) {
        JsonObject header = Json.object("name", "From", "value", from);
        webhooks.send("realtime.call.incoming", Json.object("call_id", callId, "sip_headers", List.of(header)));
        return this;
    }

    /**
     * Waits until so many requests have come since the start, and returns {@link #requests}.
     *
     * @throws IllegalStateException when there are still fewer after the timeout
     */
    public List<RecordedRequest> awaitRequests(int count, Duration timeout) {
        if (log.await(count, timeout)) return requests();
        throw new IllegalStateException(requestCount() + " of " + count + " requests came within " + timeout);
    }

    /** Waits until no socket is open; false when one still is after the timeout. */
    public boolean awaitNoConnections(Duration timeout) {
        return connections.awaitNone(timeout);
    }

    /** Closes all sockets and ends the fake's thread. A second call does nothing. */
    @Override
    public void close() {
        server.close();
        webhooks.close();
    }
}
