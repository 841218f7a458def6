package dev.parley.finetuning

import dev.parley.generation.ReasoningEffort
import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The sampling parameters of a model that grades.
 *
 * @property seed Makes sampling reproducible. None when `null`.
 * @property topP Nucleus sampling, 0 to 1: only the tokens of the top probability mass are considered. Default when
 * `null`: 1.
 * @property temperature The sampling temperature; a higher one gives more random output. The service's default applies
 * when `null`.
 * @property maxCompletionTokens The most tokens the model may generate. The service's default applies when `null`.
 * @property reasoningEffort The reasoning effort. The service's default applies when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class GraderSampling(
    val seed: Int? = null,
    @SerialName("top_p") val topP: Double? = null,
    val temperature: Double? = null,
    @SerialName("max_completions_tokens") val maxCompletionTokens: Int? = null,
    @SerialName("reasoning_effort") val reasoningEffort: ReasoningEffort? = null,
    val extra: Extra = Extra.NONE,
)
