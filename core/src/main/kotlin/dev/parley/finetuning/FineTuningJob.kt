package dev.parley.finetuning

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import java.time.Instant

/**
 * A fine-tuning job: the training of a model.
 * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/object).
 *
 * @property id The job's id.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property model The base model; empty when the service did not send it.
 * @property status The status; `null` when the service did not send it.
 * @property trainingFile The id of the file with training data; empty when the service did not send it.
 * @property validationFile The id of the file with validation data; `null` without one.
 * @property fineTunedModel The name of the fine-tuned model; `null` until the job has succeeded.
 * @property finishedAt When it finished; `null` until then.
 * @property estimatedFinish When it is estimated to finish; `null` when the service did not send it.
 * @property error Why it failed; `null`, or all in it `null`, when it has not.
 * @property organizationId The organization that owns it; `null` when the service did not send it.
 * @property resultFiles The ids of the result files, with training metrics.
 * @property trainedTokens The billable tokens processed; `null` until it has finished.
 * @property seed The seed; `null` when the service did not send it.
 * @property method The fine-tuning method; `null` when the service did not send it.
 * @property integrations The integrations; `null` when the service did not send it.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512. `null` without any.
 * @property hyperparameters The hyperparameters of a supervised job; `null` when the service did not send it.
 * @property userProvidedSuffix The suffix of [FineTuningJobRequest]; `null` without one.
 * @property usageMetrics What the job used; `null` when the service did not send it.
 * @property sharedWithOpenAI Whether its data is shared with OpenAI; `null` when the service did not send it.
 * @property objectType The object type, always `fine_tuning.job`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FineTuningJob(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    val model: String = "",
    val status: FineTuningJobStatus? = null,
    @SerialName("training_file") val trainingFile: String = "",
    @SerialName("validation_file") val validationFile: String? = null,
    @SerialName("fine_tuned_model") val fineTunedModel: String? = null,
    @SerialName("finished_at") @Serializable(with = InstantSerializer::class) val finishedAt: Instant? = null,
    @SerialName("estimated_finish") @Serializable(with = InstantSerializer::class) val estimatedFinish: Instant? = null,
    val error: FineTuningJobError? = null,
    @SerialName("organization_id") val organizationId: String? = null,
    @SerialName("result_files") val resultFiles: List<String> = emptyList(),
    @SerialName("trained_tokens") val trainedTokens: Long? = null,
    val seed: Long? = null,
    val method: FineTuningMethod? = null,
    val integrations: List<FineTuningIntegration>? = null,
    val metadata: Map<String, String>? = null,
    val hyperparameters: SupervisedHyperparameters? = null,
    @SerialName("user_provided_suffix") val userProvidedSuffix: String? = null,
    @SerialName("usage_metrics") val usageMetrics: JsonElement? = null,
    @SerialName("shared_with_openai") val sharedWithOpenAI: Boolean? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** Whether it has ended: succeeded, failed or cancelled. */
    public val hasEnded: Boolean
        @JvmName("hasEnded")
        get() = status in ENDS
}

private val ENDS = setOf(FineTuningJobStatus.SUCCEEDED, FineTuningJobStatus.FAILED, FineTuningJobStatus.CANCELLED)

/**
 * Why a fine-tuning job failed.
 *
 * @property code The error code; `null` when the service did not send it.
 * @property message The error message; `null` when the service did not send it.
 * @property param The invalid parameter, such as `training_file`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FineTuningJobError(
    val code: String? = null,
    val message: String? = null,
    val param: String? = null,
    val extra: Extra = Extra.NONE,
)
