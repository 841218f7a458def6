@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The tokens that a response used, by which it is billed. What was said before is input of each response again.
 *
 * @property inputTokens The number of input tokens, cached ones included.
 * @property outputTokens The number of output tokens.
 * @property totalTokens The number of both together.
 * @property inputTokenDetails A breakdown of the input tokens; `null` when the service did not send it.
 * @property outputTokenDetails A breakdown of the output tokens; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeUsage(
    @EncodeDefault @SerialName("input_tokens") val inputTokens: Long = 0,
    @EncodeDefault @SerialName("output_tokens") val outputTokens: Long = 0,
    @EncodeDefault @SerialName("total_tokens") val totalTokens: Long = 0,
    @SerialName("input_token_details") val inputTokenDetails: RealtimeInputTokens? = null,
    @SerialName("output_token_details") val outputTokenDetails: RealtimeOutputTokens? = null,
    val extra: Extra = Extra.NONE,
) {
    /** The tokens of both, such as those of a session so far and of one more response. */
    public operator fun plus(other: RealtimeUsage): RealtimeUsage = RealtimeUsage(
        inputTokens + other.inputTokens,
        outputTokens + other.outputTokens,
        totalTokens + other.totalTokens,
        inputTokenDetails.orNone() + other.inputTokenDetails.orNone(),
        outputTokenDetails.orNone() + other.outputTokenDetails.orNone(),
    )
}

/**
 * A breakdown of input tokens.
 *
 * @property textTokens The number of text tokens.
 * @property audioTokens The number of audio tokens.
 * @property imageTokens The number of image tokens.
 * @property cachedTokens The number of tokens read from the cache.
 * @property cachedTokensDetails A breakdown of the tokens read from the cache; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeInputTokens(
    @SerialName("text_tokens") val textTokens: Long = 0,
    @SerialName("audio_tokens") val audioTokens: Long = 0,
    @SerialName("image_tokens") val imageTokens: Long = 0,
    @SerialName("cached_tokens") val cachedTokens: Long = 0,
    @SerialName("cached_tokens_details") val cachedTokensDetails: RealtimeCachedTokens? = null,
    val extra: Extra = Extra.NONE,
) {
    internal operator fun plus(other: RealtimeInputTokens) = RealtimeInputTokens(
        textTokens + other.textTokens,
        audioTokens + other.audioTokens,
        imageTokens + other.imageTokens,
        cachedTokens + other.cachedTokens,
        cachedTokensDetails.orNone() + other.cachedTokensDetails.orNone(),
    )
}

/**
 * A breakdown of tokens read from the cache.
 *
 * @property textTokens The number of text tokens.
 * @property audioTokens The number of audio tokens.
 * @property imageTokens The number of image tokens.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeCachedTokens(
    @SerialName("text_tokens") val textTokens: Long = 0,
    @SerialName("audio_tokens") val audioTokens: Long = 0,
    @SerialName("image_tokens") val imageTokens: Long = 0,
    val extra: Extra = Extra.NONE,
) {
    internal operator fun plus(other: RealtimeCachedTokens) = RealtimeCachedTokens(
        textTokens + other.textTokens,
        audioTokens + other.audioTokens,
        imageTokens + other.imageTokens,
    )
}

/**
 * A breakdown of output tokens.
 *
 * @property textTokens The number of text tokens.
 * @property audioTokens The number of audio tokens.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RealtimeOutputTokens(
    @SerialName("text_tokens") val textTokens: Long = 0,
    @SerialName("audio_tokens") val audioTokens: Long = 0,
    val extra: Extra = Extra.NONE,
) {
    internal operator fun plus(other: RealtimeOutputTokens) =
        RealtimeOutputTokens(textTokens + other.textTokens, audioTokens + other.audioTokens)
}

private fun RealtimeInputTokens?.orNone() = this ?: RealtimeInputTokens()

private fun RealtimeCachedTokens?.orNone() = this ?: RealtimeCachedTokens()

private fun RealtimeOutputTokens?.orNone() = this ?: RealtimeOutputTokens()
