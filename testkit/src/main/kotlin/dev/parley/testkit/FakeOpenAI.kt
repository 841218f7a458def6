package dev.parley.testkit

import dev.parley.testkit.assistants.AssistantsArea
import dev.parley.testkit.assistants.StoredAssistants
import dev.parley.testkit.audio.AudioArea
import dev.parley.testkit.batches.BatchesArea
import dev.parley.testkit.chat.ChatArea
import dev.parley.testkit.completions.CompletionsArea
import dev.parley.testkit.conversations.ConversationsArea
import dev.parley.testkit.conversations.KeptConversations
import dev.parley.testkit.edits.EditsArea
import dev.parley.testkit.embeddings.EmbeddingsArea
import dev.parley.testkit.engines.EnginesArea
import dev.parley.testkit.files.FilesArea
import dev.parley.testkit.files.StoredFiles
import dev.parley.testkit.finetunes.FineTunesArea
import dev.parley.testkit.finetuning.FineTuningArea
import dev.parley.testkit.finetuning.TuningJobs
import dev.parley.testkit.images.ImagesArea
import dev.parley.testkit.models.ModelsArea
import dev.parley.testkit.moderations.ModerationsArea
import dev.parley.testkit.responses.Items
import dev.parley.testkit.responses.ResponsesArea
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Credentials
import dev.parley.testkit.service.RequestLog
import dev.parley.testkit.service.Router
import dev.parley.testkit.service.Script
import dev.parley.testkit.service.Service
import dev.parley.testkit.threads.ThreadsArea
import dev.parley.testkit.uploads.UploadsArea
import dev.parley.testkit.vectorstores.VectorStoresArea
import dev.parley.testkit.videos.VideosArea
import dev.parley.testkit.wire.Connections
import dev.parley.testkit.wire.Server
import dev.parley.testkit.wire.serverTls
import java.time.Duration

/**
 * A fake OpenAI service on a real socket of this machine, for tests and demos.
 *
 * ```kotlin
 * FakeOpenAI.start().use { fake ->
 *     fake.script(Reply.rateLimited(Duration.ofSeconds(1)))    // the next request gets a 429 …
 *     val client = OpenAI(apiKey = "sk-test", baseUrl = fake.baseUrl)
 *     client.chat.create(request)                              // … and the one after it an answer
 *     check(fake.requests.size == 2)
 * }
 * ```
 * Without a script it behaves as the service does, only that its answers are made up: deterministic, counted in words,
 * and with state (a chat completion that was stored can be listed). A model called `bench-N` streams N equal chunks of
 * some 320 bytes as fast as the socket takes them; without `stream` it answers with a reply made beforehand.
 *
 * A run of an assistant calls the functions whose names the user's last message holds. When it is not streamed, it goes one
 * stage further each time it is retrieved; its note `fake_outcome` may say how it ends: `failed`, `incomplete`, `expired` or
 * `cancelled`.
 *
 * All functions may be called from any thread.
 */
public class FakeOpenAI private constructor(options: FakeOpenAIOptions) : AutoCloseable {
    private val script = Script()
    private val log = RequestLog(options.recordedRequests)
    private val connections = Connections()
    private val service = Service(script, log, Credentials(options.apiKey), Router(areas(options)), options.clock)
    private val server = Server(options.port, serverTls(options), connections, service)

    /** The port it listens on. */
    @get:JvmName("port")
    public val port: Int = server.port

    /** What a client takes for the service's base URL, without a slash at the end: `http://127.0.0.1:41234/v1`. */
    @get:JvmName("baseUrl")
    public val baseUrl: String = "${scheme(options)}://127.0.0.1:$port/v1"

    /** The newest requests (10,000 unless the options say otherwise), oldest first. */
    @get:JvmName("requests")
    public val requests: List<RecordedRequest>
        get() = log.all

    /** How many requests have come since the start, whether [requests] still holds them or not. */
    @get:JvmName("requestCount")
    public val requestCount: Int
        get() = log.count

    /**
     * The newest request.
     *
     * @throws IllegalStateException when there was none.
     */
    @get:JvmName("lastRequest")
    public val lastRequest: RecordedRequest
        get() = checkNotNull(log.last) { "no request has come yet" }

    /** Sockets that are open at this moment. */
    @get:JvmName("openConnections")
    public val openConnections: Int
        get() = connections.open

    /** Sockets that clients have opened since the start. */
    @get:JvmName("connectionsAccepted")
    public val connectionsAccepted: Int
        get() = connections.accepted

    /** Scripted replies that no request has met yet; those that stand for [Reply.always] do not count. */
    @get:JvmName("repliesLeft")
    public val repliesLeft: Int
        get() = script.left

    /** Answers the next request, whatever it is, with [reply]. Scripted replies are given in the order added. */
    public fun script(reply: Reply): FakeOpenAI = apply { script.add(reply) }

    /**
     * Answers the next request with [method] and [path] with [reply]. The path starts below `/v1`, and a name in braces
     * fits any segment: `/models/{model}`.
     */
    public fun script(method: String, path: String, reply: Reply): FakeOpenAI =
        apply { script.add(reply, method, path) }

    /**
     * Lets the next connection end as [fate] says when its first bytes come, before TLS or HTTP see them:
     * [Cut.STALL] is a TLS handshake that is never answered.
     */
    public fun scriptConnection(fate: Cut): FakeOpenAI = apply { connections.script(fate) }

    /** Forgets all scripted replies. */
    public fun clearScript(): FakeOpenAI = apply { script.clear() }

    /**
     * Waits until [count] requests have come since the start, and returns [requests].
     *
     * @throws IllegalStateException when there are still fewer after [timeout].
     */
    public fun awaitRequests(count: Int, timeout: Duration): List<RecordedRequest> {
        check(log.await(count, timeout)) { "$requestCount of $count requests came within $timeout" }
        return requests
    }

    /** Waits until no socket is open; false when one still is after [timeout]. */
    public fun awaitNoConnections(timeout: Duration): Boolean = connections.awaitNone(timeout)

    /** Closes all sockets and ends the fake's thread. A second call does nothing. */
    override fun close(): Unit = server.close()

    /** Starts fakes. */
    public companion object {
        /**
         * Starts a fake that listens when this returns.
         *
         * @throws java.net.BindException when the port of [options] is taken.
         */
        @JvmStatic
        @JvmOverloads
        public fun start(options: FakeOpenAIOptions = FakeOpenAIOptions()): FakeOpenAI = FakeOpenAI(options)

        private fun scheme(options: FakeOpenAIOptions) = if (options.keyStore == null) "http" else "https"

        private fun areas(options: FakeOpenAIOptions): List<Area> {
            val files = StoredFiles(options.clock)
            val items = Items()
            val conversations = KeptConversations()
            val assistants = StoredAssistants(options.clock)
            val models = ModelsArea()
            val jobs = TuningJobs(files, options.clock, models::add)
            val areas = listOf(
                FilesArea(files),
                UploadsArea(files, options.clock),
                VectorStoresArea(files, options.clock),
                models,
                AudioArea(options.clock, options.wordDelay),
                ChatArea(options.clock, options.wordDelay),
                CompletionsArea(options.clock, options.wordDelay),
                EmbeddingsArea(),
                ModerationsArea(),
                FineTuningArea(jobs, options.clock),
                FineTunesArea(jobs, files),
                EditsArea(options.clock),
                EnginesArea(),
                AssistantsArea(assistants),
                ThreadsArea(assistants, options.clock, options.wordDelay),
                ImagesArea(options.clock, options.wordDelay, scheme(options)),
                VideosArea(options.clock),
                ResponsesArea(items, conversations, options.clock, options.wordDelay),
                ConversationsArea(items, conversations, options.clock),
            )
            return areas + BatchesArea(files, options.clock, Router(areas))
        }
    }
}
