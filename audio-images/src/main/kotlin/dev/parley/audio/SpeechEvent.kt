package dev.parley.audio

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import java.util.Base64
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What happens while a text is read aloud. See the API reference, "Create speech", stream events. */
@Serializable(with = SpeechEventSerializer::class)
public sealed interface SpeechEvent {
    /**
     * More of the speech.
     *
     * @property audio the piece, encoded as was asked for, in base64.
     */
    @Serializable
    @JvmRecord
    public data class AudioDelta(val audio: String) : SpeechEvent {
        /**
         * The piece as bytes; those of all pieces one after the other are the whole speech.
         *
         * @throws IllegalArgumentException when [audio] is not base64.
         */
        public fun bytes(): ByteArray = Base64.getDecoder().decode(audio)
    }

    /**
     * The end of the speech.
     *
     * @property usage how many tokens it took.
     */
    @Serializable
    @JvmRecord
    public data class AudioDone(val usage: SpeechUsage? = null) : SpeechEvent

    /**
     * An event newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : SpeechEvent
}

/**
 * How many tokens a speech took.
 *
 * @property inputTokens tokens of the text.
 * @property outputTokens tokens of the speech.
 * @property totalTokens both together.
 */
@Serializable
@JvmRecord
public data class SpeechUsage(
    @SerialName("input_tokens") val inputTokens: Long,
    @SerialName("output_tokens") val outputTokens: Long,
    @SerialName("total_tokens") val totalTokens: Long,
)

internal object SpeechEventSerializer : UnionSerializer<SpeechEvent>(
    name = "SpeechEvent",
    discriminator = "type",
    variants = listOf(
        Variant("speech.audio.delta", SpeechEvent.AudioDelta::class, SpeechEvent.AudioDelta.serializer()),
        Variant("speech.audio.done", SpeechEvent.AudioDone::class, SpeechEvent.AudioDone.serializer()),
    ),
    unknown = SpeechEvent::Unknown,
    json = { (it as? SpeechEvent.Unknown)?.json },
)
