package dev.parley.audio

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import java.time.Duration
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What a transcription took: some models are billed by tokens, others by the length of the recording. */
@Serializable(with = TranscriptionUsageSerializer::class)
public sealed interface TranscriptionUsage {
    /**
     * Billed by tokens.
     *
     * @property inputTokens tokens of recording and prompt.
     * @property outputTokens tokens of the text.
     * @property totalTokens both together.
     * @property inputTokenDetails what the input's tokens were; `null` when not said.
     */
    @Serializable
    @JvmRecord
    public data class Tokens(
        @SerialName("input_tokens") val inputTokens: Long,
        @SerialName("output_tokens") val outputTokens: Long,
        @SerialName("total_tokens") val totalTokens: Long,
        @SerialName("input_token_details") val inputTokenDetails: InputTokenDetails? = null,
    ) : TranscriptionUsage

    /**
     * Billed by time.
     *
     * @property seconds how long the recording is.
     */
    @Serializable
    @JvmRecord
    public data class Time(@Serializable(with = SecondsSerializer::class) val seconds: Duration) : TranscriptionUsage

    /**
     * A usage newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : TranscriptionUsage

    /**
     * What the tokens of the input were. Each is `null` when not said.
     *
     * @property textTokens tokens of the prompt.
     * @property audioTokens tokens of the recording.
     */
    @Serializable
    @JvmRecord
    public data class InputTokenDetails(
        @SerialName("text_tokens") val textTokens: Long? = null,
        @SerialName("audio_tokens") val audioTokens: Long? = null,
    )
}

internal object TranscriptionUsageSerializer : UnionSerializer<TranscriptionUsage>(
    name = "TranscriptionUsage",
    discriminator = "type",
    variants = listOf(
        Variant("tokens", TranscriptionUsage.Tokens::class, TranscriptionUsage.Tokens.serializer()),
        Variant("duration", TranscriptionUsage.Time::class, TranscriptionUsage.Time.serializer()),
    ),
    unknown = TranscriptionUsage::Unknown,
    json = { (it as? TranscriptionUsage.Unknown)?.json },
    untagged = { if ("total_tokens" in it) "tokens" else null },
)
