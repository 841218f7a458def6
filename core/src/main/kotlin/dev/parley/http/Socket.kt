package dev.parley.http

import dev.parley.ApiException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.Delivery
import dev.parley.OpenAIConfig
import dev.parley.OpenAIException
import dev.parley.ResponseInfo
import dev.parley.StreamException
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import dev.parley.annotation.InternalParleyApi
import dev.parley.http.carrier.CarrierSocket
import dev.parley.http.carrier.SocketEnd
import dev.parley.http.errors.ErrorReason
import dev.parley.json.JsonReader
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.serialization.DeserializationStrategy
import java.util.concurrent.atomic.AtomicBoolean

/**
 * An open WebSocket, which belongs to its client and to no call. It sends no pings: a slow collector, who keeps the answers
 * to them from being read, would end its own socket by them.
 */
@InternalParleyApi
public class Socket internal constructor(
    private val carried: CarrierSocket,
    private val answer: Answer,
    private val json: JsonReader,
    private val settings: CallSettings,
    private val config: OpenAIConfig,
    private val ticker: Ticker,
    private val onEnd: (Socket) -> Unit,
) {
    private val sending = Mutex()

    private val ended = AtomicBoolean()

    /** Whether it was ended on purpose: what fails of it then is no failure. */
    @Volatile
    private var left = false

    @Volatile
    private var endedWithClient = false

    /** The reply to the handshake. */
    public val info: ResponseInfo get() = answer.info

    /** How the service took its leave; `null` while it has not, and where the connection broke. */
    public val ending: SocketEnd? get() = carried.end

    /** Whether nothing has ended it, as far as is known. */
    internal val isOpen: Boolean get() = !ended.get() && carried.isOpen

    /** When it was opened, in the clock's nanoseconds. */
    internal val openedAt: Long = config.clock.nanoTime()

    internal val requestId: String? get() = info.requestId

    /** Whether the message that was read last has a member `error`. */
    internal val sawError: Boolean get() = json.sawError

    /**
     * The messages to come, as UTF-8, until the service takes its leave. One collector at a time; the next one goes on where
     * this one stopped. The flow fails with a [ConnectionException] when the connection breaks, with a [TimeoutException]
     * when a limit of [timeouts] passes (those of the settings, where it leaves one open), and with a [StreamException]
     * when a message is too large; with an [IllegalStateException] when the client is closed.
     */
    public fun messages(timeouts: Timeouts = Timeouts.DEFAULT): Flow<ByteArray> = flow {
        val watchdog = Watchdog(timeouts.orElse(settings.timeouts), callDeadline = null, config.clock, ticker)
        watchdog.watch {
            watchdog.expect(TimeoutPhase.FIRST_EVENT)
            while (true) {
                val message = receive() ?: break
                watchdog.rest()
                emit(message)
                watchdog.expect(TimeoutPhase.IDLE)
            }
        }
    }

    /** The next message; `null` when the service has taken its leave. */
    internal suspend fun receive(): ByteArray? {
        val message = try {
            unbroken { carried.receive() }
        } catch (e: ConnectionException) {
            if (left) null else throw e
        }
        if (message == null) close()
        if (message == null || message.size <= config.maxEventBytes) return message
        cancel()
        throw StreamException("a message of the WebSocket is larger than ${config.maxEventBytes} bytes", requestId)
    }

    /**
     * Sends [message] as soon as little is waiting to be sent.
     *
     * @throws ConnectionException when the socket has ended.
     */
    public suspend fun send(message: ByteArray): Unit = sending.withLock { unbroken { carried.send(message) } }

    /**
     * What [event] reads in [message], be it an error or not. For the collector of [messages].
     *
     * @throws DecodingException when it is something else.
     */
    public fun <T> read(event: DeserializationStrategy<T>, message: ByteArray): T = try {
        json.read(event, message, 0, message.size)
    } catch (e: IllegalArgumentException) {
        throw answer.undecodable(message.decodeToString(), e)
    }

    /** The exception that [message] stands for; `null` when it is no error. */
    public fun errorIn(message: ByteArray): ApiException? {
        val text = message.decodeToString()
        return answer.errorIn(text, ErrorReason.statusIn(text) ?: SUCCESS)
    }

    /** Takes leave, waits a moment for the service to do so, too, and ends. */
    public suspend fun close(code: Int = NORMAL, reason: String = "") {
        if (ended.get()) return
        left = true
        try {
            carried.close(code, reason)
        } finally {
            cancel()
        }
    }

    /** Ends the connection at once. */
    public fun cancel() {
        if (!ended.compareAndSet(false, true)) return
        carried.cancel()
        onEnd(this)
    }

    internal fun endWithClient() {
        endedWithClient = true
        cancel()
    }

    /** A connection that breaks has one name, whatever the carrier makes of it. */
    private suspend inline fun <T> unbroken(transfer: () -> T): T = try {
        check(!ended.get()) { "the WebSocket is closed" }
        transfer()
    } catch (e: OpenAIException) {
        cancel()
        throw e
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        currentCoroutineContext().ensureActive()
        cancel()
        check(!endedWithClient) { "the client is closed" }
        throw ConnectionException("the WebSocket broke", Delivery.UNKNOWN, settings.secrets.scrubbed(e))
    }

    private companion object {
        private const val NORMAL = 1000
        private const val SUCCESS = 200
    }
}
