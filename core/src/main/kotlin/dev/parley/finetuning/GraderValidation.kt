package dev.parley.finetuning

import kotlinx.serialization.Serializable

/**
 * Asks whether a grader could be used. See the API reference, "Validate grader".
 *
 * @property grader the grader.
 */
@Serializable
@JvmRecord
public data class GraderValidationRequest(val grader: Grader)

/**
 * A grader that can be used.
 *
 * @property grader the grader, with what the service filled in; `null` when not said.
 */
@Serializable
@JvmRecord
public data class GraderValidation(val grader: Grader? = null)
