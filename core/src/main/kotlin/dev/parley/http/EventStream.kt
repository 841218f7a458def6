package dev.parley.http

import dev.parley.ConnectionException
import dev.parley.OpenAIConfig
import dev.parley.StreamException
import dev.parley.StreamTruncatedException
import dev.parley.TimeoutPhase
import dev.parley.json.JsonReader
import kotlinx.coroutines.flow.FlowCollector
import java.io.ByteArrayOutputStream

/**
 * The events of one answer, from its socket to a collector, with nothing in between: no channel, no buffer, no hop. The
 * watchdog is on while the socket is read, and rests while the collector works. Whether it is a stream is told by what
 * comes, not by its content type, which many servers get wrong.
 */
internal class EventStream<T>(
    private val answer: Answer,
    private val json: JsonReader,
    private val config: OpenAIConfig,
    private val shape: StreamShape<T>,
    private val acceptTruncated: Boolean,
) {
    private val decoder = SseDecoder(config.maxEventBytes)
    private val bytes = ByteArray(READ_BYTES)
    private val mayEndAfter = shape.mayEndAfter()
    private var begun = false
    private var received = 0L
    private var complete = false

    /** Hands every event to [collector], and returns when the stream has said that it is complete. */
    suspend fun emitTo(collector: FlowCollector<T>) {
        refuseCompressed()
        answer.reader.expect(TimeoutPhase.FIRST_EVENT)
        val lead = unbroken { lead() }
        val first = lead.firstOrNull(::tells)?.toInt()?.toChar()
        val nothing = first == null && answer.contentType != EVENT_STREAM
        if (nothing || first in WHOLE) return emitWhole(collector, lead)
        decoder.feed(lead)
        while (true) {
            val event = decoded() ?: nextEvent() ?: return ended()
            if (event.holds(DONE)) return answer.reader.finish()
            if (isPing(event)) continue
            if (emit(event, collector)) return answer.reader.finish()
        }
    }

    /** Whether the stream is complete with [event]. */
    private suspend fun emit(event: SseEvent, collector: FlowCollector<T>): Boolean {
        if (!begun) answer.reader.rest()
        begun = true
        val decoded = decode(event)
        collector.emit(decoded)
        received++
        if (mayEndAfter(decoded)) complete = true
        return shape.isLast(decoded)
    }

    private fun refuseCompressed() {
        if (!answer.reader.isSealed) return
        throw StreamException("the stream is compressed, which was not asked for", answer.requestId)
    }

    /** The first bytes, as far as some that tell what comes; all where none does. */
    private suspend fun lead(): ByteArray {
        val lead = ByteArrayOutputStream()
        do {
            val count = answer.reader.readPlain(bytes)
            if (count > 0) lead.write(bytes, 0, count)
        } while (count >= 0 && (0 until count).none { tells(bytes[it]) })
        return lead.toByteArray()
    }

    /** The next event; `null` at the end of the body. */
    private suspend fun nextEvent(): SseEvent? {
        if (begun) answer.reader.expect(TimeoutPhase.IDLE)
        while (true) {
            val count = unbroken { answer.reader.readPlain(bytes) }
            if (count < 0) return null
            decoder.feed(bytes, 0, count)
            decoded()?.let { return it.also { answer.reader.rest() } }
        }
    }

    private fun decoded(): SseEvent? = try {
        decoder.next()
    } catch (e: EventTooLargeException) {
        throw StreamException("an event of the stream is larger than ${e.limit} bytes", answer.requestId)
    }

    /** What gateways put between the events to keep the connection open. */
    private fun isPing(event: SseEvent): Boolean = event.name == PING || (event.name != ERROR && event.isBlank())

    private fun decode(event: SseEvent): T {
        if (event.name == ERROR) throw answer.errorOf(event.data)
        val serializer = shape.reader(event.name ?: StreamShape.MESSAGE)
        if (event.begins(ERROR_TAG)) answer.errorIn(event.data)?.let { throw it }
        return answer.decode(json, serializer, event.bytes, event.from, event.to, framed = true)
    }

    /** A connection that breaks has one name, whatever the carrier makes of it. What the collector throws is its own. */
    private inline fun <R> unbroken(read: () -> R): R = try {
        read()
    } catch (e: ConnectionException) {
        throw StreamTruncatedException(received, answer.requestId, cause = e)
    }

    private fun ended() {
        if (!complete && !acceptTruncated) throw StreamTruncatedException(received, answer.requestId)
    }

    /** Some servers answer a request for a stream in one piece. */
    private suspend fun emitWhole(collector: FlowCollector<T>, lead: ByteArray) {
        answer.reader.expect(TimeoutPhase.IDLE)
        val body = ByteArrayOutputStream()
        body.write(lead)
        val whole = unbroken {
            body.write(rest())
            answer.decode(json, shape.whole, body.toByteArray())
        }
        answer.reader.rest()
        collector.emit(whole)
    }

    private suspend fun rest(): ByteArray {
        if (answer.reader.encoding == null) return answer.reader.readAll(config.maxResponseBytes).toByteArray()
        val rest = ByteArrayOutputStream()
        while (rest.size() <= config.maxResponseBytes) {
            val count = answer.reader.readPlain(bytes)
            if (count < 0) return rest.toByteArray()
            rest.write(bytes, 0, count)
        }
        throw answer.reader.tooLarge(config.maxResponseBytes)
    }

    private companion object {
        private const val READ_BYTES = 16 * 1024
        private val DONE = "[DONE]".encodeToByteArray()
        private const val EVENT_STREAM = "text/event-stream"
        private const val ERROR = "error"
        private val ERROR_TAG = "\"error\"".encodeToByteArray()
        private const val PING = "ping"

        /** What the first byte is of JSON and of a page, and never of an event stream. */
        private val WHOLE = setOf('{', '[', '"', '<')
        private val BYTE_ORDER_MARK = listOf(0xEF, 0xBB, 0xBF).map(Int::toByte)

        /** Whether it is neither blank nor part of a byte order mark. */
        private fun tells(byte: Byte): Boolean = byte !in BYTE_ORDER_MARK && byte > ' '.code
    }
}
