package dev.parley.finetuning

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The hyperparameters of supervised fine-tuning. Default of each when `null`: `auto`.
 *
 * @property batchSize Examples per batch, 1 to 256. Larger batches update the model less often, but with lower
 * variance.
 * @property learningRateMultiplier The scaling factor of the learning rate, above 0. A smaller one may avoid
 * overfitting.
 * @property epochs Epochs, full cycles through the training data: 1 to 50.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class SupervisedHyperparameters(
    @SerialName("batch_size") val batchSize: Hyperparameter<Int>? = null,
    @SerialName("learning_rate_multiplier") val learningRateMultiplier: Hyperparameter<Double>? = null,
    @SerialName("n_epochs") val epochs: Hyperparameter<Int>? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The hyperparameters of direct preference optimization (DPO). Default of each when `null`: `auto`.
 *
 * @property batchSize Examples per batch, 1 to 256. Larger batches update the model less often, but with lower
 * variance.
 * @property learningRateMultiplier The scaling factor of the learning rate, above 0. A smaller one may avoid
 * overfitting.
 * @property epochs Epochs, full cycles through the training data: 1 to 50.
 * @property beta The weight of the penalty between policy and reference model, above 0, up to 2.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class DpoHyperparameters(
    @SerialName("batch_size") val batchSize: Hyperparameter<Int>? = null,
    @SerialName("learning_rate_multiplier") val learningRateMultiplier: Hyperparameter<Double>? = null,
    @SerialName("n_epochs") val epochs: Hyperparameter<Int>? = null,
    val beta: Hyperparameter<Double>? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The hyperparameters of reinforcement fine-tuning. Default of each when `null`: `auto`, or `default` of
 * [reasoningEffort].
 *
 * @property batchSize Examples per batch, 1 to 256. Larger batches update the model less often, but with lower
 * variance.
 * @property learningRateMultiplier The scaling factor of the learning rate, above 0. A smaller one may avoid
 * overfitting.
 * @property epochs Epochs, full cycles through the training data: 1 to 50.
 * @property reasoningEffort The reasoning effort.
 * @property computeMultiplier The multiplier of the compute for exploring the search space, above 0.00001, up to 10.
 * @property evalInterval Training steps between evaluation runs, at least 1.
 * @property evalSamples Evaluation samples per training step, at least 1.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
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
    val extra: Extra = Extra.NONE,
)
