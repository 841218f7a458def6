package dev.parley.finetuning

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What steers supervised training. The service chooses what is absent.
 *
 * @property batchSize how many examples are looked at before the model changes, 1 to 256.
 * @property learningRateMultiplier how fast the model changes, above 0. A smaller one may keep it from learning by heart.
 * @property epochs how often all examples are gone through, 1 to 50.
 */
@Serializable
@JvmRecord
public data class SupervisedHyperparameters(
    @SerialName("batch_size") val batchSize: Hyperparameter<Int>? = null,
    @SerialName("learning_rate_multiplier") val learningRateMultiplier: Hyperparameter<Double>? = null,
    @SerialName("n_epochs") val epochs: Hyperparameter<Int>? = null,
)

/**
 * What steers training by preferences. The service chooses what is absent.
 *
 * @property batchSize how many examples are looked at before the model changes, 1 to 256.
 * @property learningRateMultiplier how fast the model changes, above 0. A smaller one may keep it from learning by heart.
 * @property epochs how often all examples are gone through, 1 to 50.
 * @property beta how close the model is kept to what it was, above 0 to 2.
 */
@Serializable
@JvmRecord
public data class DpoHyperparameters(
    @SerialName("batch_size") val batchSize: Hyperparameter<Int>? = null,
    @SerialName("learning_rate_multiplier") val learningRateMultiplier: Hyperparameter<Double>? = null,
    @SerialName("n_epochs") val epochs: Hyperparameter<Int>? = null,
    val beta: Hyperparameter<Double>? = null,
)

/**
 * What steers training by reinforcement. The service chooses what is absent.
 *
 * @property batchSize how many examples are looked at before the model changes, 1 to 256.
 * @property learningRateMultiplier how fast the model changes, above 0. A smaller one may keep it from learning by heart.
 * @property epochs how often all examples are gone through, 1 to 50.
 * @property reasoningEffort how much the model thinks.
 * @property computeMultiplier how much is spent on trying things out, above 0.00001 to 10.
 * @property evalInterval how many steps lie between evaluations, at least 1.
 * @property evalSamples how many samples an evaluation takes, at least 1.
 */
@Serializable
@JvmRecord
public data class ReinforcementHyperparameters(
    @SerialName("batch_size") val batchSize: Hyperparameter<Int>? = null,
    @SerialName("learning_rate_multiplier") val learningRateMultiplier: Hyperparameter<Double>? = null,
    @SerialName("n_epochs") val epochs: Hyperparameter<Int>? = null,
    @SerialName("reasoning_effort") val reasoningEffort: TuningEffort? = null,
    @SerialName("compute_multiplier") val computeMultiplier: Hyperparameter<Double>? = null,
    @SerialName("eval_interval") val evalInterval: Hyperparameter<Int>? = null,
    @SerialName("eval_samples") val evalSamples: Hyperparameter<Int>? = null,
)
