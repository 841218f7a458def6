package dev.parley.responses

import dev.parley.responses.items.text
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What a stream holds besides the answer.
 *
 * @property includeObfuscation whether pieces of text are padded, so that their sizes give nothing away. Yes when
 * absent.
 */
@Serializable
@JvmRecord
public data class ResponseStreamOptions(@SerialName("include_obfuscation") val includeObfuscation: Boolean? = null)
