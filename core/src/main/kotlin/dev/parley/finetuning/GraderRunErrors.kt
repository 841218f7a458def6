package dev.parley.finetuning

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Which errors occurred in a grader run.
 *
 * @property formulaParseError The formula of a [Grader.Multi] could not be parsed.
 * @property sampleParseError The model sample could not be parsed.
 * @property truncatedObservationError The model sample was truncated.
 * @property unresponsiveRewardError The grader gave no reward.
 * @property invalidVariableError A template string uses a variable that does not exist.
 * @property otherError Another error occurred.
 * @property pythonGraderServerError The server that runs Python scripts failed.
 * @property pythonGraderRuntimeError The Python script failed.
 * @property modelGraderServerError The model that grades failed.
 * @property modelGraderRefusalError The model that grades refused.
 * @property modelGraderParseError The output of the model that grades could not be parsed.
 * @property pythonGraderServerErrorType How the server that runs Python scripts failed; `null` when it did not.
 * @property pythonGraderRuntimeErrorDetails How the Python script failed; `null` when it did not.
 * @property modelGraderServerErrorDetails How the model that grades failed; `null` when it did not.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class GraderRunErrors(
    @SerialName("formula_parse_error") val formulaParseError: Boolean = false,
    @SerialName("sample_parse_error") val sampleParseError: Boolean = false,
    @SerialName("truncated_observation_error") val truncatedObservationError: Boolean = false,
    @SerialName("unresponsive_reward_error") val unresponsiveRewardError: Boolean = false,
    @SerialName("invalid_variable_error") val invalidVariableError: Boolean = false,
    @SerialName("other_error") val otherError: Boolean = false,
    @SerialName("python_grader_server_error") val pythonGraderServerError: Boolean = false,
    @SerialName("python_grader_runtime_error") val pythonGraderRuntimeError: Boolean = false,
    @SerialName("model_grader_server_error") val modelGraderServerError: Boolean = false,
    @SerialName("model_grader_refusal_error") val modelGraderRefusalError: Boolean = false,
    @SerialName("model_grader_parse_error") val modelGraderParseError: Boolean = false,
    @SerialName("python_grader_server_error_type") val pythonGraderServerErrorType: String? = null,
    @SerialName("python_grader_runtime_error_details") val pythonGraderRuntimeErrorDetails: String? = null,
    @SerialName("model_grader_server_error_details") val modelGraderServerErrorDetails: String? = null,
    val extra: Extra = Extra.NONE,
)
