package dev.parley.http

import dev.parley.AuthenticationException
import dev.parley.ConnectionException
import dev.parley.Delivery
import dev.parley.Download
import dev.parley.OpenAIConfig
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.ResponseHeaders
import dev.parley.StreamTruncatedException
import dev.parley.annotation.InternalParleyApi
import dev.parley.http.carrier.Carrier
import dev.parley.http.carrier.Carriers
import dev.parley.json.JsonBytes
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.emitAll
import kotlinx.coroutines.flow.flow
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonElement
import java.time.Duration
import java.util.function.Consumer
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext

/**
 * Carries calls to the service: the only place that repeats a failed try, and that opens and closes an answer.
 *
 * ```
 *  service      ChatCompletions.create(request, options)
 *     │            verb, path, types: an ApiCall
 *  transport    send · text · stream · list · download
 *     │            settings of this call, JSON written to bytes once, deadline of the whole call
 *     │         ┌─ try ──────────────────────────────────────────────────────────┐
 *  attempt      │  request ─▶ engine ─▶ head ─▶ status? ─▶ body or events          │   Watchdog and Ticker:
 *     │         │     │ engine fails      │ error        │ breaks off              │   head, first event,
 *     │         │  ConnectionException  ApiException  ConnectionException …        │   idle, total
 *     │         └─────┴───────────────────┴──────────────┴────────────────────────┘
 *  policy       RetryPolicy: again? after how long?   RetryBudget: can we afford it?
 *     │            yes: wait, try again · no: throw
 *  caller       the result, or events as they come
 * ```
 */
@InternalParleyApi
public class Transport private constructor(
    private val config: OpenAIConfig,
    private val options: RequestOptions,
    private val shared: Shared,
    private val owner: Boolean,
) {
    internal constructor(config: OpenAIConfig) : this(config, RequestOptions.NONE, Shared(config), owner = true)

    private val settings = CallSettings(config, options)

    /** Where bytes may be written to what takes its time: on the threads they come on, or else wherever the caller is. */
    internal val writing: CoroutineContext =
        if (shared.carriers.patient) Dispatchers.Unconfined else EmptyCoroutineContext

    /** How requests are written and answers are read, for what does not travel as the body of a call. */
    public val json: JsonBytes get() = shared.codec

    /** A transport whose calls all take [options], over the same connections. */
    public fun with(options: RequestOptions): Transport =
        Transport(config, options.orElse(this.options), shared, owner = false)

    /** Sends [call] and reads its answer as [result]. */
    public suspend fun <T> send(call: ApiCall, result: DeserializationStrategy<T>, options: RequestOptions): T {
        return shared.calls.track {
            val settings = settingsFor(options)
            tries(call, settings, settings.extraBody, JSON) { answer ->
                val body = answer.body(config.maxResponseBytes).takeIf { it.size > 0 } ?: Body(call.ifEmpty())
                if (shared.log.wantsBodies) shared.log.body(call, body.text())
                answer.decode(json.reader(), result, body.bytes, to = body.size)
            }
        }
    }

    /** Sends [call] and gives its answer as the text that it is. */
    public suspend fun text(call: ApiCall, options: RequestOptions): String = text(call, options) { text, _ -> text }

    /** Sends [call] and gives what [result] makes of its answer as text and of the headers. */
    public suspend fun <T> text(
        call: ApiCall,
        options: RequestOptions,
        result: (text: String, headers: ResponseHeaders) -> T,
    ): T {
        return shared.calls.track {
            val settings = settingsFor(options)
            tries(call, settings, settings.extraBody, ANYTHING) { answer ->
                result(answer.body(config.maxResponseBytes).text(), answer.headers)
            }
        }
    }

    /**
     * What answers [call], to be fetched when it is wanted; an answer of JSON is a mistake where [media] names what to expect.
     * [size] is asked how many bytes it has where the answer does not show that it is whole.
     */
    public fun download(
        call: ApiCall,
        options: RequestOptions,
        media: String? = null,
        size: (suspend () -> Long)? = null,
    ): Download = Download(Receiver(this, call, options, media, size), null)

    /** Sends [call] and lets [read] have the body of its answer. Not tried again once that has begun, if [once]. */
    internal suspend fun <T> receive(
        call: ApiCall,
        options: RequestOptions,
        once: Boolean,
        read: suspend (Answer, CallSettings) -> T,
    ): T {
        return shared.calls.track {
            val settings = settingsFor(options)
            tries(call, settings, settings.extraBody, ANYTHING, once) { read(it, settings) }
        }
    }

    /** The events that answer [call], each read as [event]. Collecting the flow sends the call, each time anew. */
    public fun <T> stream(call: ApiCall, event: DeserializationStrategy<T>, options: RequestOptions): Flow<T> =
        stream(call, StreamShape(serializerFor = { event }), options)

    /** The events that answer [call], read as [shape] says. Collecting the flow sends the call, each time anew. */
    public fun <T> stream(call: ApiCall, shape: StreamShape<T>, options: RequestOptions): Flow<T> = flow {
        var begun = false
        try {
            shared.calls.track {
                val settings = settingsFor(options)
                tries(call, settings, shape.switch + settings.extraBody, EVENTS, once = true) { answer ->
                    begun = true
                    EventStream(answer, json.reader(), config, shape, settings.acceptTruncatedStreams).emitTo(this)
                }
            }
        } catch (e: ConnectionException) {
            // The JDK's client may forget the head of a stream that breaks at once: it is cut short all the same.
            throw if (begun || e.delivery != Delivery.PROCESSED) e else StreamTruncatedException(0, null, cause = e)
        }
    }

    /**
     * Opens a WebSocket at the path and query of [call]: the handshake is tried again as a call is, and refused with the
     * same exceptions. It stays open until it is closed, by either side or with the client.
     *
     * @throws UnsupportedOperationException when the engine opens no WebSockets.
     */
    public suspend fun socket(call: ApiCall, options: RequestOptions): Socket = shared.calls.track {
        val settings = settingsFor(options)
        repeatedly(call.handshake(), settings, null, JSON) { attempt, carrier ->
            attempt.watched { shared.sockets.open(attempt, carrier) }
        }
    }

    /**
     * The events that answer [turn] over a WebSocket, which is open already or stays open for the next; over HTTP where the
     * service or the engine opens none. Collecting the flow sends the message, each time anew.
     */
    public fun <T> stream(turn: SocketTurn<T>, options: RequestOptions): Flow<T> = flow {
        val isDone = shared.calls.track {
            val settings = settingsFor(options)
            val message = turn.message(json, settings.extraBody)
            shared.sockets.emit(turn, settings, message.bytes, this) { run ->
                repeatedly(turn.call, settings, message, JSON, once = true, run)
            }
        }
        if (!isDone) emitAll(stream(turn.call, turn.shape, options))
    }

    /** Sends [call] and reads its answer as a page of [item]s, whose cursor is their [id]. */
    public suspend fun <T> list(
        call: ApiCall,
        item: KSerializer<T>,
        options: RequestOptions,
        id: (T) -> String,
    ): Page<T> {
        val wire = send(call, ListAnswerSerializer(item), options)
        return Page(
            data = wire.data,
            firstId = wire.firstId ?: wire.data.firstOrNull()?.let(id),
            lastId = wire.lastId ?: wire.data.lastOrNull()?.let(id),
            hasMore = wire.hasMore ?: false,
            extra = wire.extra,
            fetch = { after -> list(call.after(after), item, options, id) },
        )
    }

    /** How to wait for a job, at the pace of [polling]. */
    public fun <T : Any> wait(polling: Polling, onProgress: Consumer<T>?, options: RequestOptions): JobWait<T> =
        JobWait(polling, onProgress, options.orElse(this.options), config.clock)

    /** How many calls are in flight, and watched. */
    internal val inFlight: Int get() = shared.calls.size + shared.ticker.size

    internal fun close() {
        if (owner && shared.calls.close()) shared.close()
    }

    /** What the client and [options] come to, with a token where neither of them has a key. */
    private suspend fun settingsFor(options: RequestOptions): CallSettings {
        val tokens = shared.tokens
        if (tokens == null && options === RequestOptions.NONE) return settings
        val all = options.orElse(this.options)
        return CallSettings(config, all, tokens?.takeIf { all.apiKey == null }?.current())
    }

    /** Tries [call] until it succeeds or is not worth another try. */
    private suspend fun <T> tries(
        call: ApiCall,
        settings: CallSettings,
        extra: Map<String, JsonElement>,
        accept: String,
        once: Boolean = false,
        read: suspend (Answer) -> T,
    ): T = repeatedly(call, settings, call.encode(json, extra), accept, once) { attempt, carrier ->
        attempt.run(carrier, read)
    }

    private suspend fun <T> repeatedly(
        call: ApiCall,
        settings: CallSettings,
        body: RequestBody?,
        accept: String,
        once: Boolean = false,
        run: suspend (Attempt, Carrier) -> T,
    ): T {
        val deadline = settings.timeouts.total?.let { config.clock.nanoTime() + it.toNanos() }
        requirePublic(call, settings)
        val host = (call.address?.server ?: settings.url).host
        var current = settings
        var retry = 0
        while (true) {
            val watchdog = Watchdog(settings.timeouts, deadline, config.clock, shared.ticker)
            val attempt = Attempt(call, body, accept, current, retry, watchdog, shared.log)
            try {
                return shared.carriers.use(host) { run(attempt, it) }.also { shared.budget.reward() }
            } catch (failure: OpenAIException) {
                val begun = once && attempt.succeeded
                val renewed =
                    renewed(current, failure, isWanted = current === settings && !begun && body?.spent == null)
                if (renewed != null) {
                    current = renewed
                    continue
                }
                if (begun || retry == settings.maxRetries) throw failure
                body?.spent?.let { throw failure.apply { addSuppressed(IllegalStateException(it)) } }
                val wait = waitAfter(failure, retry, call, settings, deadline) ?: throw failure
                shared.log.retry(call, failure, wait.toMillis())
                delay(wait.toMillis())
                retry++
            }
        }
    }

    /**
     * The settings with another token, where [failure] says that theirs is refused: it may have been taken back before its
     * time. `null` unless that [isWanted] and the source has another.
     */
    private suspend fun renewed(settings: CallSettings, failure: OpenAIException, isWanted: Boolean): CallSettings? {
        val tokens = shared.tokens ?: return null
        val refused = settings.token.takeIf { failure is AuthenticationException } ?: return null
        tokens.forget(refused)
        return if (isWanted) tokens.instead(refused)?.let(settings::with) else null
    }

    /** A client of a server in a private network may go on there; others would be sent there by whoever wrote the address. */
    private suspend fun requirePublic(call: ApiCall, settings: CallSettings) {
        val address = call.address ?: return
        if (config.allowPrivateAddresses || PrivateNetwork.names(settings.url.host)) return
        address.requirePublic(lookUp = shared.carriers.owned && config.proxy == null)
    }

    /** How long to wait before another try; `null` when there is to be none. */
    private fun waitAfter(
        failure: OpenAIException,
        retry: Int,
        call: ApiCall,
        settings: CallSettings,
        deadline: Long?,
    ): Duration? {
        val policy = RetryPolicy(config.maxRetryAfter, settings.retryProcessed, settings.retryUnknown, config.clock)
        val wait = policy.delay(retry, failure, call.idempotent) ?: return null
        val inTime = deadline == null || config.clock.nanoTime() + wait.toNanos() < deadline
        return wait.takeIf { inTime && shared.budget.take(failure) }
    }

    private class Shared(config: OpenAIConfig) : AutoCloseable {
        val codec = JsonBytes(config.json)
        val log = CallLog(config.logBodies)
        val carriers = Carriers(config, opened = log::carrier)
        val calls = LiveCalls()
        val ticker = Ticker(config.clock)
        val sockets = Sockets(config, codec, carriers, ticker, log)
        val budget = RetryBudget(config.clock)
        val tokens = config.accessTokens?.let { AccessTokens(it, config.clock) }

        override fun close() {
            sockets.close()
            carriers.close()
            ticker.close()
        }
    }

    private companion object {
        private const val JSON = "application/json"
        private const val EVENTS = "text/event-stream"
        private const val ANYTHING = "*/*"
    }
}
