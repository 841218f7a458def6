package dev.parley.realtime.sessions

import dev.parley.json.Extra
import dev.parley.json.TextOrSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** What is left out when a conversation exceeds the limit of the model's input: the oldest messages, as a rule. */
@Serializable(with = RealtimeTruncationSerializer::class)
public sealed interface RealtimeTruncation {
    /**
     * A word instead of a ratio.
     *
     * @property value `auto` or `disabled`.
     */
    @JvmRecord
    public data class Mode(val value: String) : RealtimeTruncation

    /**
     * More than must be: so truncation is seldom, and more of the prompt is found in the cache.
     *
     * @property retentionRatio The share of the limit that is kept, 0 to 1.
     * @property tokenLimits Limits lower than the model's. The model's when `null`.
     * @property type The type of the truncation, always `retention_ratio`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @OptIn(ExperimentalSerializationApi::class)
    @Serializable
    @JvmRecord
    public data class RetentionRatio(
        @EncodeDefault @SerialName("retention_ratio") val retentionRatio: Double = 1.0,
        @SerialName("token_limits") val tokenLimits: TruncationLimits? = null,
        @EncodeDefault val type: String = "retention_ratio",
        val extra: Extra = Extra.NONE,
    ) : RealtimeTruncation

    public companion object {
        /** As much as must be (`auto`). */
        @JvmField
        public val AUTO: RealtimeTruncation = Mode("auto")

        /** Nothing (`disabled`): the service reports an error when the conversation is too long. */
        @JvmField
        public val DISABLED: RealtimeTruncation = Mode("disabled")

        /** So much that [ratio] of the limit is kept, 0 to 1. */
        @JvmStatic
        public fun retain(ratio: Double): RealtimeTruncation = RetentionRatio(ratio)
    }
}

/**
 * Limits from which on a conversation is truncated.
 *
 * @property postInstructions The number of tokens after the instructions and tools. The model's limit when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TruncationLimits(
    @SerialName("post_instructions") val postInstructions: Long? = null,
    val extra: Extra = Extra.NONE,
)

internal object RealtimeTruncationSerializer : TextOrSerializer<RealtimeTruncation, RealtimeTruncation.RetentionRatio>(
    name = "RealtimeTruncation",
    fromText = RealtimeTruncation::Mode,
    text = { (it as? RealtimeTruncation.Mode)?.value },
    other = RealtimeTruncation.RetentionRatio.serializer(),
    fromOther = { it },
    toOther = { it as RealtimeTruncation.RetentionRatio },
)
