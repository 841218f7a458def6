package dev.parley.http

import dev.parley.OpenAIConfig
import dev.parley.StreamException
import dev.parley.StreamTruncatedException
import dev.parley.TimeoutPhase
import kotlinx.coroutines.flow.FlowCollector

/**
 * The events of one answer, from its socket to a collector, with nothing in between: no channel, no buffer, no hop. The
 * watchdog is on while the socket is read, and rests while the collector works.
 */
internal class EventStream<T>(
    private val answer: Answer,
    private val config: OpenAIConfig,
    private val shape: StreamShape<T>,
    private val acceptTruncated: Boolean,
) {
    private val decoder = SseDecoder(config.maxEventBytes)
    private val bytes = ByteArray(READ_BYTES)
    private var received = 0L
    private var complete = false

    /** Hands every event to [collector], and returns when the stream has said that it is complete. */
    suspend fun emitTo(collector: FlowCollector<T>) {
        if (answer.contentType != EVENT_STREAM) return emitWhole(collector)
        while (true) {
            val event = nextEvent() ?: return ended()
            if (event.data == DONE) return answer.reader.finish()
            val decoded = decode(event)
            collector.emit(decoded)
            received++
            if (shape.isLast(decoded)) return answer.reader.finish()
            if (shape.mayEndAfter(decoded)) complete = true
        }
    }

    /** The next event; `null` at the end of the body. */
    private suspend fun nextEvent(): SseEvent? {
        decoded()?.let { return it }
        if (answer.reader.encoding !=
            null
        ) {
            throw StreamException("the stream is compressed, which was not asked for", answer.requestId)
        }
        answer.watchdog.expect(if (received == 0L) TimeoutPhase.FIRST_EVENT else TimeoutPhase.IDLE)
        while (true) {
            val count = answer.reader.read(bytes)
            if (count < 0) return null
            decoder.feed(bytes, 0, count)
            decoded()?.let { return it.also { answer.watchdog.rest() } }
        }
    }

    private fun decoded(): SseEvent? = try {
        decoder.next()
    } catch (e: EventTooLargeException) {
        throw StreamException("an event of the stream is larger than ${e.limit} bytes", answer.requestId)
    }

    private fun decode(event: SseEvent): T {
        if (event.name == ERROR) throw answer.errorOf(event)
        answer.errorIn(event.data)?.let { throw it }
        return answer.decode(config, shape.serializerFor(event.name ?: MESSAGE), event.data, framed = true)
    }

    private fun ended() {
        if (!complete && !acceptTruncated) throw StreamTruncatedException(received, answer.requestId)
    }

    /** Some servers answer a request for a stream in one piece: an error, or the only event. */
    private suspend fun emitWhole(collector: FlowCollector<T>) {
        answer.watchdog.expect(TimeoutPhase.IDLE)
        val text = answer.text(config.maxResponseBytes)
        answer.watchdog.rest()
        answer.errorIn(text)?.let { throw it }
        collector.emit(answer.decode(config, shape.serializerFor(MESSAGE), text))
    }

    private companion object {
        private const val READ_BYTES = 16 * 1024
        private const val EVENT_STREAM = "text/event-stream"
        private const val DONE = "[DONE]"
        private const val ERROR = "error"
        private const val MESSAGE = "message"
    }
}
