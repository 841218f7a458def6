package dev.parley.responses

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Options of a streamed response.
 *
 * @property includeObfuscation Whether deltas are padded, so that their sizes reveal nothing. Default when `null`:
 * `true`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ResponseStreamOptions(
    @SerialName("include_obfuscation") val includeObfuscation: Boolean? = null,
    val extra: Extra = Extra.NONE,
)
