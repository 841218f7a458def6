package dev.parley.audio

import dev.parley.DecodingException
import dev.parley.http.DataUrl
import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * An event of streamed speech.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/speech-audio-delta-event).
 */
@Serializable(with = SpeechEventSerializer::class)
public sealed interface SpeechEvent {
    /**
     * A piece of the audio.
     *
     * @property audio The piece in base64, encoded as [SpeechRequest.responseFormat].
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class AudioDelta @JvmOverloads constructor(
        val audio: String,
        val extra: Extra = Extra.NONE,
    ) : SpeechEvent {
        /**
         * The piece as bytes, decoded by each call. All pieces in their order are the whole audio.
         *
         * @throws DecodingException when [audio] is not base64.
         */
        public fun bytes(): ByteArray = DataUrl.decode("audio", audio)

        /** Tells the length of the audio instead of the audio, which may be megabytes. */
        override fun toString(): String = "AudioDelta(audio=${audio.length} characters, extra=$extra)"
    }

    /**
     * The end of the audio.
     *
     * @property usage The tokens of the call; `null` when the service did not send them.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class AudioDone(val usage: SpeechUsage? = null, val extra: Extra = Extra.NONE) : SpeechEvent

    /**
     * A kind of event that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole event.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : SpeechEvent
}

/**
 * The tokens of a speech.
 *
 * @property inputTokens Tokens of the text.
 * @property outputTokens Tokens of the audio.
 * @property totalTokens Tokens in all.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class SpeechUsage(
    @SerialName("input_tokens") val inputTokens: Long = 0,
    @SerialName("output_tokens") val outputTokens: Long = 0,
    @SerialName("total_tokens") val totalTokens: Long = 0,
    val extra: Extra = Extra.NONE,
)

internal object SpeechEventSerializer : UnionSerializer<SpeechEvent>(
    "SpeechEvent",
    "type",
    SpeechEvent::Unknown,
    { (it as? SpeechEvent.Unknown)?.json },
    variant<SpeechEvent.AudioDelta>("speech.audio.delta"),
    variant<SpeechEvent.AudioDone>("speech.audio.done"),
)
