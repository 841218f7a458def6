package dev.parley.realtime.sessions

import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The configuration that is asked for a session: a conversation with a model ([RealtimeSessionRequest]), or the
 * transcription of audio ([TranscriptionSessionRequest]).
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/realtime-client-events/session/update).
 */
@Serializable(with = SessionRequestSerializer::class)
public sealed interface SessionRequest {
    /**
     * A kind of configuration that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : SessionRequest
}

internal object SessionRequestSerializer : UnionSerializer<SessionRequest>(
    "SessionRequest",
    "type",
    SessionRequest::Unknown,
    { (it as? SessionRequest.Unknown)?.json },
    variant<RealtimeSessionRequest>("realtime"),
    variant<TranscriptionSessionRequest>("transcription"),
)
