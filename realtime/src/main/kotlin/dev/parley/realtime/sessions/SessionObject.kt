package dev.parley.realtime.sessions

import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/**
 * A session as the service has configured it: a conversation with a model ([RealtimeSession]), or the transcription of
 * audio ([TranscriptionSession]).
 */
@Serializable(with = SessionObjectSerializer::class)
public sealed interface SessionObject {
    /** The id of the session; empty when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("id")
    public val id: String

    /**
     * A kind of session that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : SessionObject {
        override val id: String get() = (json["id"] as? JsonPrimitive)?.contentOrNull.orEmpty()
    }
}

internal object SessionObjectSerializer : UnionSerializer<SessionObject>(
    "SessionObject",
    "type",
    SessionObject::Unknown,
    { (it as? SessionObject.Unknown)?.json },
    variant<RealtimeSession>("realtime"),
    variant<TranscriptionSession>("transcription"),
)
