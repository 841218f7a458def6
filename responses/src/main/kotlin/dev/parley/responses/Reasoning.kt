package dev.parley.responses

import dev.parley.generation.ReasoningEffort
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How much a reasoning model thinks, and what it tells of it.
 *
 * @property effort how much it thinks. The model's default when absent.
 * @property summary whether its thoughts are summed up, and how. They are not when absent.
 * @property mode how it works. As usual when absent.
 * @property context which earlier thoughts it is shown. As it can use them when absent.
 * @property generateSummary deprecated in favour of [summary].
 */
@Serializable
@JvmRecord
public data class Reasoning(
    val effort: ReasoningEffort? = null,
    val summary: ReasoningSummary? = null,
    val mode: ReasoningMode? = null,
    val context: ReasoningContext? = null,
    @SerialName("generate_summary") val generateSummary: ReasoningSummary? = null,
)
