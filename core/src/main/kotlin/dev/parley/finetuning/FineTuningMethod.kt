package dev.parley.finetuning

import kotlinx.serialization.Serializable

/**
 * How a model is trained. See the API reference, "Create fine-tuning job", `method`.
 *
 * ```
 * FineTuningMethod.supervised(SupervisedHyperparameters(epochs = Hyperparameter.of(3)))
 * ```
 *
 * @property type what by. Only the details of this one are looked at.
 * @property supervised the details of training by examples. As the service sees fit when absent.
 * @property dpo the details of training by preferences. As the service sees fit when absent.
 * @property reinforcement the details of training by scores, which needs them; otherwise absent.
 */
@Serializable
@JvmRecord
public data class FineTuningMethod(
    val type: FineTuningMethodType,
    val supervised: SupervisedMethod? = null,
    val dpo: DpoMethod? = null,
    val reinforcement: ReinforcementMethod? = null,
) {
    public companion object {
        /** By examples, steered by [hyperparameters]. */
        @JvmStatic
        public fun supervised(hyperparameters: SupervisedHyperparameters): FineTuningMethod =
            FineTuningMethod(FineTuningMethodType.SUPERVISED, supervised = SupervisedMethod(hyperparameters))

        /** By preferences, steered by [hyperparameters]. */
        @JvmStatic
        public fun dpo(hyperparameters: DpoHyperparameters): FineTuningMethod =
            FineTuningMethod(FineTuningMethodType.DPO, dpo = DpoMethod(hyperparameters))

        /** By the scores of [grader], steered by [hyperparameters]. */
        @JvmStatic
        public fun reinforcement(grader: Grader, hyperparameters: ReinforcementHyperparameters): FineTuningMethod =
            FineTuningMethod(
                FineTuningMethodType.REINFORCEMENT,
                reinforcement = ReinforcementMethod(grader, hyperparameters),
            )
    }
}

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
