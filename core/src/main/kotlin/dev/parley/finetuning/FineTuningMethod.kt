package dev.parley.finetuning

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** How a model is trained. See the API reference, "Create fine-tuning job", `method`. */
@Serializable(with = FineTuningMethodSerializer::class)
public sealed interface FineTuningMethod {
    /**
     * By examples of what to answer.
     *
     * @property supervised the details. As the service sees fit when absent.
     */
    @Serializable
    @JvmRecord
    public data class Supervised(val supervised: SupervisedMethod? = null) : FineTuningMethod

    /**
     * By pairs of a better and a worse answer: direct preference optimization.
     *
     * @property dpo the details. As the service sees fit when absent.
     */
    @Serializable
    @JvmRecord
    public data class Dpo(val dpo: DpoMethod? = null) : FineTuningMethod

    /**
     * By the scores that a grader gives to the model's answers.
     *
     * @property reinforcement the details; `null` only in results that leave them out.
     */
    @Serializable
    @JvmRecord
    public data class Reinforcement(val reinforcement: ReinforcementMethod? = null) : FineTuningMethod

    /**
     * A method newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : FineTuningMethod

    public companion object {
        /** By examples, steered by [hyperparameters]. */
        @JvmStatic
        public fun supervised(hyperparameters: SupervisedHyperparameters): FineTuningMethod =
            Supervised(SupervisedMethod(hyperparameters))

        /** By preferences, steered by [hyperparameters]. */
        @JvmStatic
        public fun dpo(hyperparameters: DpoHyperparameters): FineTuningMethod = Dpo(DpoMethod(hyperparameters))

        /** By the scores of [grader], steered by [hyperparameters]. */
        @JvmStatic
        public fun reinforcement(grader: Grader, hyperparameters: ReinforcementHyperparameters): FineTuningMethod =
            Reinforcement(ReinforcementMethod(grader, hyperparameters))
    }
}

internal object FineTuningMethodSerializer : UnionSerializer<FineTuningMethod>(
    name = "FineTuningMethod",
    discriminator = "type",
    variants = listOf(
        Variant("supervised", FineTuningMethod.Supervised::class, FineTuningMethod.Supervised.serializer()),
        Variant("dpo", FineTuningMethod.Dpo::class, FineTuningMethod.Dpo.serializer()),
        Variant("reinforcement", FineTuningMethod.Reinforcement::class, FineTuningMethod.Reinforcement.serializer()),
    ),
    unknown = FineTuningMethod::Unknown,
    json = { (it as? FineTuningMethod.Unknown)?.json },
)

/**
 * Training by examples.
 *
 * @property hyperparameters what steers it. The service chooses when absent.
 */
@Serializable
@JvmRecord
public data class SupervisedMethod(val hyperparameters: SupervisedHyperparameters? = null)

/**
 * Training by preferences.
 *
 * @property hyperparameters what steers it. The service chooses when absent.
 */
@Serializable
@JvmRecord
public data class DpoMethod(val hyperparameters: DpoHyperparameters? = null)

/**
 * Training by scores.
 *
 * @property grader what gives the scores.
 * @property hyperparameters what steers it. The service chooses when absent.
 */
@Serializable
@JvmRecord
public data class ReinforcementMethod(val grader: Grader, val hyperparameters: ReinforcementHyperparameters? = null)
