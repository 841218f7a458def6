package dev.parley.responses

import dev.parley.responses.items.Include
import dev.parley.responses.items.include
import dev.parley.responses.items.text

/**
 * What of a stored response to stream. See the API reference, "Get a model response".
 *
 * @property startingAfter the number of the last event that is not wanted again. From the beginning when absent.
 * @property include what the response is to hold besides. Nothing when absent.
 * @property includeObfuscation whether pieces of text are padded, so that their sizes give nothing away. Yes when
 * absent.
 */
@JvmRecord
public data class ResponseStreamRequest(
    val startingAfter: Long? = null,
    val include: List<Include>? = null,
    val includeObfuscation: Boolean? = null,
)
