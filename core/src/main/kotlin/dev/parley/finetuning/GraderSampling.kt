package dev.parley.finetuning

import dev.parley.generation.ReasoningEffort
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How a grading model answers.
 *
 * @property seed the same seed tends to give the same answer. None when absent.
 * @property topP 0 to 1: only the likeliest tokens that together have this probability are chosen from. 1 when absent.
 * @property temperature the higher, the less predictable. When absent the model's own.
 * @property maxCompletionTokens how many tokens it may write. When absent the model's own limit holds.
 * @property reasoningEffort how much it thinks. When absent the model's own measure.
 */
@Serializable
@JvmRecord
public data class GraderSampling(
    val seed: Int? = null,
    @SerialName("top_p") val topP: Double? = null,
    val temperature: Double? = null,
    @SerialName("max_completions_tokens") val maxCompletionTokens: Int? = null,
    @SerialName("reasoning_effort") val reasoningEffort: ReasoningEffort? = null,
)
