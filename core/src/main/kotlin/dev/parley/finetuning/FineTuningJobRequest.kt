package dev.parley.finetuning

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks to train a model further. See the API reference, "Create fine-tuning job".
 *
 * ```
 * FineTuningJobRequest("gpt-4o-mini", file.id, suffix = "tutor")
 * ```
 *
 * @property model the model to start from.
 * @property trainingFile the id of the file with the examples, one JSON object a line, uploaded to be fine-tuned with.
 * @property validationFile the id of a file like it, by which the training is measured; both must not hold the same
 * examples. Nothing is measured when absent.
 * @property suffix 1 to 64 characters for the name of the new model. None when absent.
 * @property method how to train. By examples when absent.
 * @property integrations where the job reports to besides. Nowhere when absent.
 * @property seed at least 0: the same seed tends to give the same model. The service draws one when absent.
 * @property metadata up to 16 notes to keep with the job. None when absent.
 * @property hyperparameters what steers supervised training. The service deprecates it: [method] says it too.
 * @throws IllegalArgumentException when [model] or [trainingFile] is blank, or a number or the [suffix] is out of range.
 */
@Serializable
@JvmRecord
public data class FineTuningJobRequest(
    val model: String,
    @SerialName("training_file") val trainingFile: String,
    @SerialName("validation_file") val validationFile: String? = null,
    val suffix: String? = null,
    val method: FineTuningMethod? = null,
    val integrations: List<FineTuningIntegration>? = null,
    val seed: Int? = null,
    val metadata: Map<String, String>? = null,
    val hyperparameters: SupervisedHyperparameters? = null,
) {
    init {
        require(model.isNotBlank()) { "model must not be blank" }
        require(trainingFile.isNotBlank()) { "trainingFile must not be blank" }
        require(suffix == null || suffix.length in 1..64) {
            "suffix must have 1 to 64 characters, but has ${suffix?.length}"
        }
        require(seed == null || seed >= 0) { "seed must not be negative, but is $seed" }
        method?.requireLimits()
        hyperparameters?.requireLimits()
    }
}
