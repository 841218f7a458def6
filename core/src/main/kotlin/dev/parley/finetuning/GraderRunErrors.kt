package dev.parley.finetuning

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What can go wrong when a grader runs, and whether it did.
 *
 * @property formulaParseError the formula of a [Grader.Multi] could not be read.
 * @property sampleParseError the text could not be read.
 * @property truncatedObservationError the text was cut off.
 * @property unresponsiveRewardError no score came.
 * @property invalidVariableError a template names what there is not.
 * @property otherError something else.
 * @property pythonGraderServerError the machine that runs scripts failed.
 * @property pythonGraderRuntimeError the script failed.
 * @property modelGraderServerError the grading model failed.
 * @property modelGraderRefusalError the grading model refused.
 * @property modelGraderParseError the answer of the grading model could not be read.
 * @property pythonGraderServerErrorType how the machine that runs scripts failed; `null` when it did not.
 * @property pythonGraderRuntimeErrorDetails how the script failed; `null` when it did not.
 * @property modelGraderServerErrorDetails how the grading model failed; `null` when it did not.
 */
@Serializable
@JvmRecord
public data class GraderRunErrors(
    @SerialName("formula_parse_error") val formulaParseError: Boolean,
    @SerialName("sample_parse_error") val sampleParseError: Boolean,
    @SerialName("truncated_observation_error") val truncatedObservationError: Boolean,
    @SerialName("unresponsive_reward_error") val unresponsiveRewardError: Boolean,
    @SerialName("invalid_variable_error") val invalidVariableError: Boolean,
    @SerialName("other_error") val otherError: Boolean,
    @SerialName("python_grader_server_error") val pythonGraderServerError: Boolean,
    @SerialName("python_grader_runtime_error") val pythonGraderRuntimeError: Boolean,
    @SerialName("model_grader_server_error") val modelGraderServerError: Boolean,
    @SerialName("model_grader_refusal_error") val modelGraderRefusalError: Boolean,
    @SerialName("model_grader_parse_error") val modelGraderParseError: Boolean,
    @SerialName("python_grader_server_error_type") val pythonGraderServerErrorType: String? = null,
    @SerialName("python_grader_runtime_error_details") val pythonGraderRuntimeErrorDetails: String? = null,
    @SerialName("model_grader_server_error_details") val modelGraderServerErrorDetails: String? = null,
)
