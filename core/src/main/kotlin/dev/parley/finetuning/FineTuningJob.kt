package dev.parley.finetuning

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement

/**
 * The training of a model.
 *
 * @property id the job's id.
 * @property createdAt when it was asked for.
 * @property model the model that it starts from.
 * @property status how far it is.
 * @property trainingFile the id of the file with the examples.
 * @property validationFile the id of the file that it is measured by; `null` without one.
 * @property fineTunedModel the name of the new model; `null` until there is one.
 * @property finishedAt when it ended; `null` until it has.
 * @property estimatedFinish when it should end; `null` when not said.
 * @property error why it failed; `null`, or all in it `null`, when it has not.
 * @property organizationId who asked for it; `null` when not said.
 * @property resultFiles the ids of the files with how it went; `null` when not said.
 * @property trainedTokens how many tokens it trained on; `null` until it has ended.
 * @property seed the seed of its chance; `null` when not said.
 * @property method how it trains; `null` when not said.
 * @property integrations where it reports to besides; `null` when not said.
 * @property metadata the notes kept with it; `null` without any.
 * @property hyperparameters what steers it, when it is supervised.
 * @property userProvidedSuffix what its request wanted in the name of the model; `null` when nothing.
 * @property usageMetrics what it used; `null` when not said.
 * @property sharedWithOpenAI whether its data are shared with the service; `null` when not said.
 * @property objectType always `fine_tuning.job`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class FineTuningJob(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    val model: String,
    val status: FineTuningJobStatus,
    @SerialName("training_file") val trainingFile: String,
    @SerialName("validation_file") val validationFile: String? = null,
    @SerialName("fine_tuned_model") val fineTunedModel: String? = null,
    @SerialName("finished_at") @Serializable(with = InstantSerializer::class) val finishedAt: Instant? = null,
    @SerialName("estimated_finish") @Serializable(with = InstantSerializer::class) val estimatedFinish: Instant? = null,
    val error: FineTuningJobError? = null,
    @SerialName("organization_id") val organizationId: String? = null,
    @SerialName("result_files") val resultFiles: List<String>? = null,
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
) {
    /** Whether it has ended, well or not. */
    public val hasEnded: Boolean
        @JvmName("hasEnded")
        get() = status in ENDS
}

private val ENDS = setOf(FineTuningJobStatus.SUCCEEDED, FineTuningJobStatus.FAILED, FineTuningJobStatus.CANCELLED)

/**
 * Why a job failed.
 *
 * @property code the error code; `null` when not said.
 * @property message what went wrong, in the service's words; `null` when not said.
 * @property param what is at fault, such as `training_file`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class FineTuningJobError(
    val code: String? = null,
    val message: String? = null,
    val param: String? = null,
)
