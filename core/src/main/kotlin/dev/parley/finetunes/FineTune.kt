package dev.parley.finetunes

import dev.parley.files.FileObject
import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonTransformingSerializer

/**
 * The training of a model, as it was told of at first.
 *
 * @property id the job's id.
 * @property model the model that it starts from.
 * @property createdAt when it was asked for.
 * @property status how far it is, such as `pending`, `running`, `succeeded`, `failed` or `cancelled`.
 * @property fineTunedModel the name of the new model; `null` until there is one.
 * @property hyperparameters what steers it; `null` when not said.
 * @property organizationId who asked for it; `null` when not said.
 * @property trainingFiles the files with the examples; `null` when not said.
 * @property validationFiles the files that it is measured by; `null` when not said.
 * @property resultFiles the files with how it went; `null` when not said.
 * @property events what has happened to it; `null` when not said.
 * @property updatedAt when it was last changed; `null` when not said.
 * @property objectType always `fine-tune`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class FineTune(
    val id: String,
    val model: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    val status: String,
    @SerialName("fine_tuned_model") val fineTunedModel: String? = null,
    @SerialName("hyperparams") val hyperparameters: FineTuneHyperparameters? = null,
    @SerialName("organization_id") val organizationId: String? = null,
    @SerialName("training_files") val trainingFiles: List<FileObject>? = null,
    @SerialName("validation_files") val validationFiles: List<FileObject>? = null,
    @SerialName("result_files") val resultFiles: List<FileObject>? = null,
    val events: List<FineTuneEvent>? = null,
    @SerialName("updated_at") @Serializable(with = InstantSerializer::class) val updatedAt: Instant? = null,
    @SerialName("object") val objectType: String? = null,
)

/** Reads a job that comes alone, or as the only one in a list, as some documents of the service show it. */
internal object LoneFineTuneSerializer : JsonTransformingSerializer<FineTune>(FineTune.serializer()) {
    override fun transformDeserialize(element: JsonElement): JsonElement =
        ((element as? JsonObject)?.get("data") as? JsonArray)?.singleOrNull() ?: element
}

/**
 * What steers the training of a model, each `null` when not said.
 *
 * @property batchSize how many examples are looked at before the model changes.
 * @property learningRateMultiplier how fast the model changes.
 * @property epochs how often all examples are gone through.
 * @property promptLossWeight how much the model learns from prompts, besides what completes them.
 * @property computeClassificationMetrics whether it is measured how well it classifies.
 * @property classificationClasses how many classes there are.
 * @property classificationPositiveClass the class that counts as yes.
 * @property classificationBetas the betas of the F-beta scores that are measured.
 */
@Serializable
@JvmRecord
public data class FineTuneHyperparameters(
    @SerialName("batch_size") val batchSize: Int? = null,
    @SerialName("learning_rate_multiplier") val learningRateMultiplier: Double? = null,
    @SerialName("n_epochs") val epochs: Int? = null,
    @SerialName("prompt_loss_weight") val promptLossWeight: Double? = null,
    @SerialName("compute_classification_metrics") val computeClassificationMetrics: Boolean? = null,
    @SerialName("classification_n_classes") val classificationClasses: Int? = null,
    @SerialName("classification_positive_class") val classificationPositiveClass: String? = null,
    @SerialName("classification_betas") val classificationBetas: List<Double>? = null,
)
