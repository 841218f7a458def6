package dev.parley.finetunes

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks to train a model further, as this was asked for at first.
 *
 * @property trainingFile the id of the file with the examples.
 * @property validationFile the id of a file like it, by which the training is measured. Nothing is measured when absent.
 * @property model the model to start from, such as `curie`, which it is when absent.
 * @property epochs how often all examples are gone through. 4 when absent.
 * @property batchSize how many examples are looked at before the model changes. The service chooses when absent.
 * @property learningRateMultiplier how fast the model changes. The service chooses when absent.
 * @property promptLossWeight how much the model learns from prompts, besides what completes them. 0.01 when absent.
 * @property computeClassificationMetrics whether to measure how well it classifies. No when absent.
 * @property classificationClasses how many classes there are. Needed to measure several.
 * @property classificationPositiveClass the class that counts as yes. Needed to measure two.
 * @property classificationBetas the betas of the F-beta scores to measure. None when absent.
 * @property suffix up to 40 characters for the name of the new model. None when absent.
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
