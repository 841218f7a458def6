package dev.parley.finetuning

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A model that a job left on its way, to be used like any other.
 *
 * @property id its id.
 * @property createdAt when it was made.
 * @property fineTunedModelCheckpoint its name, for requests that take a model.
 * @property stepNumber after how many steps it was made.
 * @property metrics how good it was.
 * @property fineTuningJobId the job.
 * @property objectType always `fine_tuning.job.checkpoint`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class FineTuningJobCheckpoint(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    @SerialName("fine_tuned_model_checkpoint") val fineTunedModelCheckpoint: String,
    @SerialName("step_number") val stepNumber: Int,
    val metrics: CheckpointMetrics,
    @SerialName("fine_tuning_job_id") val fineTuningJobId: String,
    @SerialName("object") val objectType: String? = null,
)

/**
 * How good a checkpoint was, each figure `null` where it was not measured. Loss is the better the lower, accuracy 0 to 1.
 *
 * @property step the step it was measured at.
 * @property trainLoss loss on the training examples.
 * @property trainMeanTokenAccuracy the share of their tokens that were right.
 * @property validLoss loss on some of the validation examples.
 * @property validMeanTokenAccuracy the share of their tokens that were right.
 * @property fullValidLoss loss on all validation examples.
 * @property fullValidMeanTokenAccuracy the share of their tokens that were right.
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
)
