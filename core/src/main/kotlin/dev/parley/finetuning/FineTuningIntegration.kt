package dev.parley.finetuning

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** An integration of a fine-tuning job: a service that it reports its metrics to. */
@Serializable(with = FineTuningIntegrationSerializer::class)
public sealed interface FineTuningIntegration {
    /**
     * Weights and Biases.
     *
     * @property wandb The project and run that metrics are reported to.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Wandb @JvmOverloads constructor(
        val wandb: WandbProject,
        val extra: Extra = Extra.NONE,
    ) : FineTuningIntegration

    /**
     * A kind of integration that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : FineTuningIntegration
}

internal object FineTuningIntegrationSerializer : UnionSerializer<FineTuningIntegration>(
    "FineTuningIntegration",
    "type",
    FineTuningIntegration::Unknown,
    { (it as? FineTuningIntegration.Unknown)?.json },
    variant<FineTuningIntegration.Wandb>("wandb"),
)

/**
 * A project of Weights and Biases.
 *
 * @property project The name of the project.
 * @property name The display name of the run. The job's id when `null`.
 * @property entity The team or user of the run. That of the registered API key when `null`.
 * @property tags Tags of the run, besides those that the service adds. None when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class WandbProject(
    val project: String,
    val name: String? = null,
    val entity: String? = null,
    val tags: List<String>? = null,
    val extra: Extra = Extra.NONE,
)
