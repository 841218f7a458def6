package dev.parley.responses

import dev.parley.OpenAIException
import dev.parley.StreamTruncatedException
import dev.parley.http.StreamShape
import dev.parley.http.putTogether
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.map

/**
 * What the streams of responses look like: each event has the name of its kind, and the last is the last by its kind.
 */
internal val RESPONSE_STREAM: StreamShape<ResponseEvent> = StreamShape(
    serializerFor = { ResponseEventSerializer.readers[it] ?: ResponseEventSerializer },
    isLast = ResponseEvent::isLast,
)

/** The text that the model writes, piece by piece, and nothing else of the stream. */
public fun Flow<ResponseEvent>.textDeltas(): Flow<String> = filterIsInstance<OutputTextDelta>().map { it.delta }

/**
 * Collects the stream, and returns the response that the plain call would have returned.
 *
 * @throws StreamTruncatedException when the stream broke off; its `partial` is the [Response] so far, `null` when
 * nothing had come.
 * @throws OpenAIException when the call fails otherwise. What had come by then is the `partial` of a suppressed
 * [StreamTruncatedException].
 */
public suspend fun Flow<ResponseEvent>.toResponse(): Response {
    val pieces = ResponseAccumulator()
    return putTogether(pieces::add, pieces::response)
}
