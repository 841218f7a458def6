package dev.parley.finetunes

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Creates a fine-tune. The service has switched fine-tunes off: use a fine-tuning job instead.
 *
 * @property trainingFile The id of the file with training data.
 * @property validationFile The id of the file with validation data. No validation metrics when `null`.
 * @property model The base model. Default when `null`: `curie`.
 * @property epochs Full cycles through the training data. Default when `null`: 4.
 * @property batchSize Training examples per batch. The service's default applies when `null`.
 * @property learningRateMultiplier The scaling factor of the learning rate. The service's default applies when `null`.
 * @property promptLossWeight The weight of the loss on prompt tokens. Default when `null`: 0.01.
 * @property computeClassificationMetrics Whether to compute classification metrics. Default when `null`: `false`.
 * @property classificationClasses The number of classes; required for a classification into several.
 * @property classificationPositiveClass The positive class; required for a binary classification.
 * @property classificationBetas The betas of the F-beta scores to compute. None when `null`.
 * @property suffix A suffix for the name of the fine-tuned model, up to 40 characters. None when `null`.
 * @throws IllegalArgumentException when [trainingFile] is blank.
 */
@Serializable
@JvmRecord
public data class FineTuneRequest(
    @SerialName("training_file") val trainingFile: String,
    @SerialName("validation_file") val validationFile: String? = null,
    val model: String? = null,
    @SerialName("n_epochs") val epochs: Int? = null,
    @SerialName("batch_size") val batchSize: Int? = null,
    @SerialName("learning_rate_multiplier") val learningRateMultiplier: Double? = null,
    @SerialName("prompt_loss_weight") val promptLossWeight: Double? = null,
    @SerialName("compute_classification_metrics") val computeClassificationMetrics: Boolean? = null,
    @SerialName("classification_n_classes") val classificationClasses: Int? = null,
    @SerialName("classification_positive_class") val classificationPositiveClass: String? = null,
    @SerialName("classification_betas") val classificationBetas: List<Double>? = null,
    val suffix: String? = null,
) {
    init {
        require(trainingFile.isNotBlank()) { "trainingFile must not be blank" }
    }
}
