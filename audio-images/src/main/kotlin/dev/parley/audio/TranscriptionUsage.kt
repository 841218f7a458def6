package dev.parley.audio

import dev.parley.json.Extra
import dev.parley.json.SecondsSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Duration

/** The usage of a transcription: some models are billed by tokens, others by the duration of the audio. */
@Serializable(with = TranscriptionUsageSerializer::class)
public sealed interface TranscriptionUsage {
    /**
     * Usage billed by tokens.
     *
     * @property inputTokens Tokens of the audio and the prompt.
     * @property outputTokens Tokens of the transcript.
     * @property totalTokens Tokens in all.
     * @property inputTokenDetails What [inputTokens] consists of; `null` when the service did not send it.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Tokens(
        @SerialName("input_tokens") val inputTokens: Long = 0,
        @SerialName("output_tokens") val outputTokens: Long = 0,
        @SerialName("total_tokens") val totalTokens: Long = 0,
        @SerialName("input_token_details") val inputTokenDetails: InputTokenDetails? = null,
        val extra: Extra = Extra.NONE,
    ) : TranscriptionUsage

    /**
     * Usage billed by the duration of the audio.
     *
     * @property duration The duration of the audio, in whole seconds as a rule (`seconds` on the wire).
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Time(
        @SerialName("seconds")
        @Serializable(with = SecondsSerializer::class)
        val duration: Duration = Duration.ZERO,
        val extra: Extra = Extra.NONE,
    ) : TranscriptionUsage

    /**
     * A kind of usage that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : TranscriptionUsage

    /**
     * What the input tokens consist of.
     *
     * @property textTokens Tokens of the prompt; `null` when the service did not send them.
     * @property audioTokens Tokens of the audio; `null` when the service did not send them.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class InputTokenDetails(
        @SerialName("text_tokens") val textTokens: Long? = null,
        @SerialName("audio_tokens") val audioTokens: Long? = null,
        val extra: Extra = Extra.NONE,
    )
}

internal object TranscriptionUsageSerializer : UnionSerializer<TranscriptionUsage>(
    "TranscriptionUsage",
    "type",
    TranscriptionUsage::Unknown,
    { (it as? TranscriptionUsage.Unknown)?.json },
    variant<TranscriptionUsage.Tokens>("tokens"),
    variant<TranscriptionUsage.Time>("duration"),
    untagged = {
        when {
            "seconds" in it -> "duration"
            "total_tokens" in it || "input_tokens" in it -> "tokens"
            else -> null
        }
    },
)
