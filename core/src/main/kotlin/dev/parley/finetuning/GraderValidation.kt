package dev.parley.finetuning

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * Validates a grader. See the [API reference](https://platform.openai.com/docs/api-reference/graders/validate).
 *
 * @property grader The grader.
 */
@Serializable
@JvmRecord
public data class GraderValidationRequest(val grader: Grader)

/**
 * The result of a validation.
 *
 * @property grader The grader, with the service's defaults filled in; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class GraderValidation(val grader: Grader? = null, val extra: Extra = Extra.NONE)
