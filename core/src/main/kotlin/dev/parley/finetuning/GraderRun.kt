package dev.parley.finetuning

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * Runs a grader. See the [API reference](https://platform.openai.com/docs/api-reference/graders/run).
 *
 * @property grader The grader.
 * @property modelSample The model sample to grade, `sample` in template strings; if it is JSON, they can use its
 * members.
 * @property item The item of the data set, `item` in template strings. None when `null`.
 */
@Serializable
@JvmRecord
public data class GraderRunRequest(
    val grader: Grader,
    @SerialName("model_sample") val modelSample: String,
    val item: JsonObject? = null,
)

/**
 * The result of a grader run.
 *
 * @property reward The reward: the score that the grader gave.
 * @property metadata Details of the run.
 * @property subRewards The rewards of the graders that a [Grader.Multi] combines, by name.
 * @property modelGraderTokenUsagePerModel The token usage of models that grade, by model.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class GraderRun(
    val reward: Double,
    val metadata: GraderRunMetadata = GraderRunMetadata(),
    @SerialName("sub_rewards") val subRewards: JsonObject = NOTHING,
    @SerialName("model_grader_token_usage_per_model") val modelGraderTokenUsagePerModel: JsonObject = NOTHING,
    val extra: Extra = Extra.NONE,
)

/**
 * Details of a grader run.
 *
 * @property name The name of the grader.
 * @property type The type of the grader.
 * @property errors Which errors occurred, if any.
 * @property executionTime The execution time in seconds.
 * @property scores Further scores.
 * @property tokenUsage The tokens that a model used for grading, as a number or a breakdown; `null` without a model.
 * @property sampledModelName The model that graded; `null` without one.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class GraderRunMetadata(
    val name: String = "",
    val type: String = "",
    val errors: GraderRunErrors = GraderRunErrors(),
    @SerialName("execution_time") val executionTime: Double = 0.0,
    val scores: JsonObject = NOTHING,
    @SerialName("token_usage") val tokenUsage: JsonElement? = null,
    @SerialName("sampled_model_name") val sampledModelName: String? = null,
    val extra: Extra = Extra.NONE,
)

private val NOTHING = JsonObject(emptyMap())
