package dev.parley.finetuning

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Creates a fine-tuning job. See the [API
 * reference](https://platform.openai.com/docs/api-reference/fine-tuning/create).
 *
 * ```kotlin
 * val request = FineTuningJobRequest("gpt-4o-mini", "file-abc123", suffix = "tutor")
 * ```
 *
 * @property model The model to fine-tune.
 * @property trainingFile The id of the file with training data: a `.jsonl` file, uploaded with the purpose `fine-tune`.
 * @property validationFile The id of the file with validation data, which must not be in the training data. No
 * validation metrics when `null`.
 * @property suffix A suffix for the name of the fine-tuned model, 1 to 64 characters. None when `null`.
 * @property method The fine-tuning method. Default when `null`: supervised.
 * @property integrations The integrations that metrics are reported to. None when `null`.
 * @property seed Makes the job reproducible, 0 to 2,147,483,647: the same seed and parameters should give the same
 * model. The service generates one when `null`.
 * @property metadata Up to 16 key-value pairs; keys up to 64 characters, values up to 512.
 * @property hyperparameters The hyperparameters of a supervised job. The service deprecates them in favor of [method].
 * @throws IllegalArgumentException when [model] or [trainingFile] is blank.
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
    }
}
