@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.json.Extra
import dev.parley.json.SecondsSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import java.time.Duration

/** The usage of a transcription: some models are billed by tokens, others by the duration of the audio. */
@Serializable(with = RealtimeTranscriptionUsageSerializer::class)
public sealed interface RealtimeTranscriptionUsage {
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
        @EncodeDefault @SerialName("input_tokens") val inputTokens: Long = 0,
        @EncodeDefault @SerialName("output_tokens") val outputTokens: Long = 0,
        @EncodeDefault @SerialName("total_tokens") val totalTokens: Long = 0,
        @SerialName("input_token_details") val inputTokenDetails: RealtimeInputTokens? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeTranscriptionUsage

    /**
     * Usage billed by the duration of the audio.
     *
     * @property duration The duration of the audio (`seconds` on the wire).
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Time(
        @EncodeDefault @SerialName("seconds") @Serializable(with = SecondsSerializer::class)
        val duration: Duration = Duration.ZERO,
        val extra: Extra = Extra.NONE,
    ) : RealtimeTranscriptionUsage

    /**
     * A kind of usage that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RealtimeTranscriptionUsage
}

internal object RealtimeTranscriptionUsageSerializer : UnionSerializer<RealtimeTranscriptionUsage>(
    "RealtimeTranscriptionUsage",
    "type",
    RealtimeTranscriptionUsage::Unknown,
    { (it as? RealtimeTranscriptionUsage.Unknown)?.json },
    variant<RealtimeTranscriptionUsage.Tokens>("tokens"),
    variant<RealtimeTranscriptionUsage.Time>("duration"),
)
