package dev.parley.usage

import dev.parley.generation.ServiceTier
import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What completions, chats and responses used.
 *
 * @property inputTokens The number of input tokens, those included that were cached or written to the cache.
 * @property outputTokens The number of output tokens.
 * @property requests The number of requests to the models.
 * @property inputCachedTokens The number of input tokens that were cached.
 * @property inputCacheWriteTokens The number of input tokens that were written to the cache.
 * @property inputUncachedTokens The number of input tokens that were neither.
 * @property inputTextTokens The number of input tokens of text that were neither.
 * @property inputCachedTextTokens The number of input tokens of text that were cached.
 * @property outputTextTokens The number of output tokens of text.
 * @property inputAudioTokens The number of input tokens of audio that were not cached.
 * @property inputCachedAudioTokens The number of input tokens of audio that were cached.
 * @property outputAudioTokens The number of output tokens of audio.
 * @property inputImageTokens The number of input tokens of images that were not cached.
 * @property inputCachedImageTokens The number of input tokens of images that were cached.
 * @property outputImageTokens The number of output tokens of images.
 * @property projectId The project, when the usage is grouped by it; `null` otherwise.
 * @property userId The user, when the usage is grouped by it; `null` otherwise.
 * @property apiKeyId The API key, when the usage is grouped by it; `null` otherwise.
 * @property model The model, when the usage is grouped by it; `null` otherwise.
 * @property batch Whether it was used by batches, when the usage is grouped by that; `null` otherwise.
 * @property serviceTier The service tier, when the usage is grouped by it; `null` otherwise.
 * @property objectType The object type, such as `organization.usage.completions.result`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CompletionsUsage(
    @SerialName("input_tokens") val inputTokens: Long = 0,
    @SerialName("output_tokens") val outputTokens: Long = 0,
    @SerialName("num_model_requests") val requests: Long = 0,
    @SerialName("input_cached_tokens") val inputCachedTokens: Long = 0,
    @SerialName("input_cache_write_tokens") val inputCacheWriteTokens: Long = 0,
    @SerialName("input_uncached_tokens") val inputUncachedTokens: Long = 0,
    @SerialName("input_text_tokens") val inputTextTokens: Long = 0,
    @SerialName("input_cached_text_tokens") val inputCachedTextTokens: Long = 0,
    @SerialName("output_text_tokens") val outputTextTokens: Long = 0,
    @SerialName("input_audio_tokens") val inputAudioTokens: Long = 0,
    @SerialName("input_cached_audio_tokens") val inputCachedAudioTokens: Long = 0,
    @SerialName("output_audio_tokens") val outputAudioTokens: Long = 0,
    @SerialName("input_image_tokens") val inputImageTokens: Long = 0,
    @SerialName("input_cached_image_tokens") val inputCachedImageTokens: Long = 0,
    @SerialName("output_image_tokens") val outputImageTokens: Long = 0,
    @SerialName("project_id") val projectId: String? = null,
    @SerialName("user_id") val userId: String? = null,
    @SerialName("api_key_id") val apiKeyId: String? = null,
    val model: String? = null,
    val batch: Boolean? = null,
    @SerialName("service_tier") val serviceTier: ServiceTier? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
