package dev.parley.generation

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Options of a stream.
 *
 * @property includeUsage whether a last chunk, without choices, contains the usage. Default when `null`: false.
 * @property includeObfuscation whether chunks contain random padding, against attacks that read the size of chunks.
 * Default when `null`: true.
 */
@Serializable
@JvmRecord
public data class StreamOptions(
    @SerialName("include_usage") val includeUsage: Boolean? = null,
    @SerialName("include_obfuscation") val includeObfuscation: Boolean? = null,
)
