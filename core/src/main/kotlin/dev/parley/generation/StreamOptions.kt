package dev.parley.generation

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What a stream holds besides the answer.
 *
 * @property includeUsage whether a last chunk without choices tells the usage. No when absent.
 * @property includeObfuscation whether chunks are padded, so that their sizes give nothing away. Yes when absent.
 */
@Serializable
@JvmRecord
public data class StreamOptions(
    @SerialName("include_usage") val includeUsage: Boolean? = null,
    @SerialName("include_obfuscation") val includeObfuscation: Boolean? = null,
)
