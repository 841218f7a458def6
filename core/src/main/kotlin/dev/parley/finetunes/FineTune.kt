package dev.parley.finetunes

import dev.parley.files.FileObject
import dev.parley.json.Extra
import dev.parley.json.FormsDescriptor
import dev.parley.json.InstantSerializer
import dev.parley.json.peeking
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.json.JsonObject
import java.time.Instant

/**
 * A fine-tune: the training of a model, as the first fine-tuning API described it. The service has switched that API
 * off.
 *
 * @property id The fine-tune's id.
 * @property model The base model.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property status The status, such as `pending`, `running`, `succeeded`, `failed` or `cancelled`.
 * @property fineTunedModel The name of the fine-tuned model; `null` until there is one.
 * @property hyperparameters The hyperparameters; `null` when the service did not send it.
 * @property organizationId The organization that owns it; `null` when the service did not send it.
 * @property trainingFiles The files with training data.
 * @property validationFiles The files with validation data.
 * @property resultFiles The files with results.
 * @property events What has happened to it so far.
 * @property updatedAt When it was last updated; `null` when the service did not send it.
 * @property objectType The object type, always `fine-tune`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FineTune(
    val id: String,
    val model: String = "",
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    val status: String = "",
    @SerialName("fine_tuned_model") val fineTunedModel: String? = null,
    @SerialName("hyperparams") val hyperparameters: FineTuneHyperparameters? = null,
    @SerialName("organization_id") val organizationId: String? = null,
    @SerialName("training_files") val trainingFiles: List<FileObject> = emptyList(),
    @SerialName("validation_files") val validationFiles: List<FileObject> = emptyList(),
    @SerialName("result_files") val resultFiles: List<FileObject> = emptyList(),
    val events: List<FineTuneEvent> = emptyList(),
    @SerialName("updated_at") @Serializable(with = InstantSerializer::class) val updatedAt: Instant? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)

/** Reads a fine-tune that comes alone, or as the only one in a list, as some documents of the service show it. */
internal object LoneFineTuneSerializer : DeserializationStrategy<FineTune> {
    override val descriptor: SerialDescriptor =
        FormsDescriptor("dev.parley.LoneFineTune") { listOf(FineTune.serializer(), FineTuneList.serializer()) }

    override fun deserialize(decoder: Decoder): FineTune {
        val input = decoder.peeking()
        val isListed = "data" in (input.peek() as? JsonObject).orEmpty()
        if (!isListed) return input.decodeSerializableValue(FineTune.serializer())
        return input.decodeSerializableValue(FineTuneList.serializer()).data.singleOrNull()
            ?: throw SerializationException("expected one fine-tune")
    }
}

@Serializable
private class FineTuneList(val data: List<FineTune>)

/**
 * The hyperparameters of a fine-tune; each is `null` when the service did not send it.
 *
 * @property batchSize Training examples per batch.
 * @property learningRateMultiplier The scaling factor of the learning rate.
 * @property epochs Full cycles through the training data.
 * @property promptLossWeight The weight of the loss on prompt tokens.
 * @property computeClassificationMetrics Whether classification metrics, such as accuracy and F-1 score, are computed.
 * @property classificationClasses The number of classes of a classification.
 * @property classificationPositiveClass The positive class of a binary classification.
 * @property classificationBetas The betas of the F-beta scores to compute.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
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
    val extra: Extra = Extra.NONE,
)
