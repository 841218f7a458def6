package dev.parley.responses

import dev.parley.ConnectionException
import dev.parley.OpenAIException
import dev.parley.StreamTruncatedException
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.FlowCollector
import kotlinx.coroutines.flow.flow

/**
 * A stream of events that is taken up again where it broke off, up to so many times. What has come once does not come
 * again.
 *
 * @property first begins it.
 * @property again takes it up: the response with this id, after the event with this number.
 */
internal class ResumedStream(
    private val first: Flow<ResponseEvent>,
    private val again: (id: String, after: Long) -> Flow<ResponseEvent>,
    private var id: String? = null,
    private var last: Long? = null,
) {
    private var inCollector = false

    private suspend fun emitTo(collector: FlowCollector<ResponseEvent>, resumptions: Int) {
        var stream = first
        var left = resumptions
        while (true) {
            try {
                return stream.collect { hand(it, collector) }
            } catch (failure: OpenAIException) {
                val response = id
                val number = last
                val resumable = response != null && number != null && failure.isBreak && !inCollector
                if (!resumable || left-- == 0) throw failure
                stream = again(response, number)
            }
        }
    }

    private suspend fun hand(event: ResponseEvent, collector: FlowCollector<ResponseEvent>) {
        val number = event.sequenceNumber
        val known = last
        if (number != null && known != null && number <= known) return
        if (event is ResponseSnapshot && event.response.id.isNotEmpty()) id = event.response.id
        last = number ?: known
        inCollector = true
        collector.emit(event)
        inCollector = false
    }

    /** Whether the response may be at work still. */
    private val OpenAIException.isBreak: Boolean
        get() = when (this) {
            is StreamTruncatedException, is ConnectionException -> true
            is TimeoutException -> phase != TimeoutPhase.TOTAL
            else -> false
        }

    companion object {
        fun of(resumptions: Int, make: () -> ResumedStream): Flow<ResponseEvent> {
            require(resumptions >= 0) { "resumptions must not be negative, but is $resumptions" }
            return flow { make().emitTo(this, resumptions) }
        }
    }
}
