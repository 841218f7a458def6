package dev.parley.finetuning

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Another service that a job reports to. */
@Serializable(with = FineTuningIntegrationSerializer::class)
public sealed interface FineTuningIntegration {
    /**
     * Weights and Biases.
     *
     * @property wandb where it reports to.
     */
    @Serializable
    @JvmRecord
    public data class Wandb(val wandb: WandbProject) : FineTuningIntegration

    /**
     * A service newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : FineTuningIntegration
}

internal object FineTuningIntegrationSerializer : UnionSerializer<FineTuningIntegration>(
    name = "FineTuningIntegration",
    discriminator = "type",
    variants = listOf(
        Variant("wandb", FineTuningIntegration.Wandb::class, FineTuningIntegration.Wandb.serializer()),
    ),
    unknown = FineTuningIntegration::Unknown,
    json = { (it as? FineTuningIntegration.Unknown)?.json },
)

/**
 * A project of Weights and Biases.
 *
 * @property project its name.
 * @property name what the run is called there. The id of the job when absent.
 * @property entity the team or user that the run belongs to. That of the registered key when absent.
 * @property tags labels of the run, besides those that the service adds. None when absent.
 */
@Serializable
@JvmRecord
public data class WandbProject(
    val project: String,
    val name: String? = null,
    val entity: String? = null,
    val tags: List<String>? = null,
)
