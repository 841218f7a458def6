package dev.parley.finetuning

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A checkpoint of a fine-tuning job: a model that it saved while it trained, and that is ready to use.
 * See the [API reference](https://platform.openai.com/docs/api-reference/fine-tuning/checkpoint-object).
 *
 * @property id The checkpoint's id.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property fineTunedModelCheckpoint The name of the model, for requests that take one.
 * @property stepNumber The training step that it was created at.
 * @property metrics The metrics at that step.
 * @property fineTuningJobId The id of the job; empty when the service did not send it.
 * @property objectType The object type, always `fine_tuning.job.checkpoint`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FineTuningJobCheckpoint(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    @SerialName("fine_tuned_model_checkpoint") val fineTunedModelCheckpoint: String = "",
    @SerialName("step_number") val stepNumber: Int = 0,
    val metrics: CheckpointMetrics = CheckpointMetrics(),
    @SerialName("fine_tuning_job_id") val fineTuningJobId: String = "",
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The metrics of a checkpoint; each is `null` when it was not measured. A lower loss is better; accuracies are 0 to 1.
 *
 * @property step The training step.
 * @property trainLoss The loss on training data.
 * @property trainMeanTokenAccuracy The share of training tokens that were predicted correctly.
 * @property validLoss The loss on a sample of the validation data.
 * @property validMeanTokenAccuracy The share of tokens of that sample that were predicted correctly.
 * @property fullValidLoss The loss on all validation data.
 * @property fullValidMeanTokenAccuracy The share of all validation tokens that were predicted correctly.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CheckpointMetrics(
    val step: Double? = null,
    @SerialName("train_loss") val trainLoss: Double? = null,
    @SerialName("train_mean_token_accuracy") val trainMeanTokenAccuracy: Double? = null,
    @SerialName("valid_loss") val validLoss: Double? = null,
    @SerialName("valid_mean_token_accuracy") val validMeanTokenAccuracy: Double? = null,
    @SerialName("full_valid_loss") val fullValidLoss: Double? = null,
    @SerialName("full_valid_mean_token_accuracy") val fullValidMeanTokenAccuracy: Double? = null,
    val extra: Extra = Extra.NONE,
)
