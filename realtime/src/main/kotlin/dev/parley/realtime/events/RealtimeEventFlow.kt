package dev.parley.realtime.events

import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.Delivery
import dev.parley.OpenAIException
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.firstOrNull
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.mapNotNull

/**
 * The audio that the model speaks, piece by piece, in the format of the session's output.
 *
 * @throws DecodingException when a piece is not base64.
 */
public fun Flow<RealtimeServerEvent>.audio(): Flow<ByteArray> =
    filterIsInstance<RealtimeOutputEvent.AudioDelta>().map { it.bytes() }

/** The text that the model writes, or the transcript of what it says, piece by piece. */
public fun Flow<RealtimeServerEvent>.textDeltas(): Flow<String> = mapNotNull {
    when (it) {
        is RealtimeOutputEvent.TextDelta -> it.delta
        is RealtimeOutputEvent.AudioTranscriptDelta -> it.delta
        else -> null
    }
}

/**
 * Collects events until a response is over, and returns that. The connection stays open: collecting again goes on with the
 * events that follow.
 *
 * @throws ConnectionException when the connection ends before.
 * @throws OpenAIException as collecting the events does.
 */
public suspend fun Flow<RealtimeServerEvent>.toResponse(): RealtimeResponse =
    filterIsInstance<RealtimeResponseEvent.Done>().firstOrNull()?.response
        ?: throw ConnectionException("the connection ended before a response did", Delivery.PROCESSED)
