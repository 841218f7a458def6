package dev.parley.finetuning

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable

/**
 * A number that steers the training, or the word `auto`, which leaves it to the service.
 *
 * ```
 * SupervisedHyperparameters(epochs = Hyperparameter.of(3), batchSize = Hyperparameter.auto())
 * ```
 */
@Serializable(with = HyperparameterSerializer::class)
public sealed interface Hyperparameter<out T : Any> {
    /**
     * A number.
     *
     * @property value the number.
     */
    @JvmRecord
    public data class Value<T : Any>(val value: T) : Hyperparameter<T>

    /**
     * A word in place of a number.
     *
     * @property word `auto`, or what the service may come to know besides.
     */
    @JvmRecord
    public data class Word<T : Any>(val word: String) : Hyperparameter<T>

    public companion object {
        /** What the service finds best. */
        @JvmStatic
        public fun <T : Any> auto(): Hyperparameter<T> = Word("auto")

        /** Just [value]. */
        @JvmStatic
        public fun <T : Any> of(value: T): Hyperparameter<T> = Value(value)
    }
}

internal class HyperparameterSerializer<T : Any>(number: KSerializer<T>) : TextOrSerializer<Hyperparameter<T>, T>(
    name = "Hyperparameter",
    fromText = { Hyperparameter.Word(it) },
    text = { (it as? Hyperparameter.Word)?.word },
    other = number,
    fromOther = { Hyperparameter.Value(it) },
    toOther = { (it as Hyperparameter.Value).value },
)
