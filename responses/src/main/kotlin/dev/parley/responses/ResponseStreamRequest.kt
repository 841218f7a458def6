package dev.parley.responses

import dev.parley.responses.items.Include
import dev.parley.responses.items.include
import kotlinx.serialization.SerialName

/**
 * Which events of a stored response to stream.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/get).
 *
 * @property startingAfter The sequence number of the event after which to start. From the first event when `null`.
 * @property include Additional data to include in the response. None when `null`.
 * @property includeObfuscation Whether deltas are padded, so that their sizes reveal nothing. Default when `null`:
 * `true`.
 */
@JvmRecord
public data class ResponseStreamRequest(
    @SerialName("starting_after") val startingAfter: Long? = null,
    val include: List<Include>? = null,
    @SerialName("include_obfuscation") val includeObfuscation: Boolean? = null,
)
