package dev.parley.finetuning

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * The fine-tuning method of a job. See the [API
 * reference](https://platform.openai.com/docs/api-reference/fine-tuning/create).
 *
 * ```kotlin
 * val method = FineTuningMethod.supervised(SupervisedHyperparameters(epochs = Hyperparameter.of(3)))
 * ```
 *
 * @property type The type of method; only its configuration is used.
 * @property supervised The configuration of supervised fine-tuning. The service's default applies when `null`.
 * @property dpo The configuration of direct preference optimization. The service's default applies when `null`.
 * @property reinforcement The configuration of reinforcement fine-tuning, which requires it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FineTuningMethod(
    val type: FineTuningMethodType,
    val supervised: SupervisedMethod? = null,
    val dpo: DpoMethod? = null,
    val reinforcement: ReinforcementMethod? = null,
    val extra: Extra = Extra.NONE,
) {
    public companion object {
        /** Supervised fine-tuning with [hyperparameters]. */
        @JvmStatic
        public fun supervised(hyperparameters: SupervisedHyperparameters): FineTuningMethod =
            FineTuningMethod(FineTuningMethodType.SUPERVISED, supervised = SupervisedMethod(hyperparameters))

        /** Direct preference optimization with [hyperparameters]. */
        @JvmStatic
        public fun dpo(hyperparameters: DpoHyperparameters): FineTuningMethod =
            FineTuningMethod(FineTuningMethodType.DPO, dpo = DpoMethod(hyperparameters))

        /** Reinforcement fine-tuning with the rewards of [grader] and [hyperparameters]. */
        @JvmStatic
        public fun reinforcement(grader: Grader, hyperparameters: ReinforcementHyperparameters): FineTuningMethod =
            FineTuningMethod(
                FineTuningMethodType.REINFORCEMENT,
                reinforcement = ReinforcementMethod(grader, hyperparameters),
            )
    }
}

/**
 * The configuration of supervised fine-tuning.
 *
 * @property hyperparameters The hyperparameters. The service's default applies when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class SupervisedMethod(
    val hyperparameters: SupervisedHyperparameters? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The configuration of direct preference optimization.
 *
 * @property hyperparameters The hyperparameters. The service's default applies when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class DpoMethod(val hyperparameters: DpoHyperparameters? = null, val extra: Extra = Extra.NONE)

/**
 * The configuration of reinforcement fine-tuning.
 *
 * @property grader The grader that gives the rewards.
 * @property hyperparameters The hyperparameters. The service's default applies when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ReinforcementMethod(
    val grader: Grader,
    val hyperparameters: ReinforcementHyperparameters? = null,
    val extra: Extra = Extra.NONE,
)
