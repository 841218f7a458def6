package dev.parley.finetuning

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/**
 * Asks what a grader makes of a text. See the API reference, "Run grader".
 *
 * @property grader the grader.
 * @property modelSample the text, which templates reach as `sample`. When it is JSON, they reach its members too.
 * @property item an entry of the data set, which templates reach as `item`. None when absent.
 */
@Serializable
@JvmRecord
public data class GraderRunRequest(
    val grader: Grader,
    @SerialName("model_sample") val modelSample: String,
    val item: JsonObject? = null,
)

/**
 * What a grader made of a text.
 *
 * @property reward the score.
 * @property metadata how it came about.
 * @property subRewards the scores of the graders that a [Grader.Multi] is made of, by their names.
 * @property modelGraderTokenUsagePerModel what grading models used, by their names.
 */
@Serializable
@JvmRecord
public data class GraderRun(
    val reward: Double,
    val metadata: GraderRunMetadata,
    @SerialName("sub_rewards") val subRewards: JsonObject,
    @SerialName("model_grader_token_usage_per_model") val modelGraderTokenUsagePerModel: JsonObject,
)

/**
 * How a score came about.
 *
 * @property name the grader's name.
 * @property type the grader's type.
 * @property errors what went wrong, if anything.
 * @property executionTime how long it took, in seconds.
 * @property scores further scores.
 * @property tokenUsage how many tokens a grading model used, as a number or by their kinds; `null` without one.
 * @property sampledModelName the grading model that answered; `null` without one.
 */
@Serializable
@JvmRecord
public data class GraderRunMetadata(
    val name: String,
    val type: String,
    val errors: GraderRunErrors,
    @SerialName("execution_time") val executionTime: Double,
    val scores: JsonObject,
    @SerialName("token_usage") val tokenUsage: JsonElement? = null,
    @SerialName("sampled_model_name") val sampledModelName: String? = null,
)
