package dev.parley.finetuning

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable

/**
 * A hyperparameter: a number, or `auto` to let the service choose.
 *
 * ```kotlin
 * val hyperparameters = SupervisedHyperparameters(epochs = Hyperparameter.of(3), batchSize = Hyperparameter.auto())
 * ```
 */
@Serializable(with = HyperparameterSerializer::class)
public sealed interface Hyperparameter<out T : Any> {
    /**
     * A number.
     *
     * @property value The number.
     */
    @JvmRecord
    public data class Value<T : Any>(val value: T) : Hyperparameter<T>

    /**
     * A word instead of a number.
     *
     * @property word The word: `auto`, or another that the service knows.
     */
    @JvmRecord
    public data class Word<T : Any>(val word: String) : Hyperparameter<T>

    public companion object {
        /** The service chooses (`auto`). */
        @JvmStatic
        public fun <T : Any> auto(): Hyperparameter<T> = Word("auto")

        /** The number [value]. */
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
