package dev.parley.responses

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How many tokens an input has.
 *
 * @property inputTokens how many.
 * @property objectType always `response.input_tokens`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class InputTokenCount(
    @SerialName("input_tokens") val inputTokens: Long,
    @SerialName("object") val objectType: String? = null,
)
