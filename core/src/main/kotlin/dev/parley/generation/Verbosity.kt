package dev.parley.generation

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How wordy an answer is. */
@Serializable(with = VerbositySerializer::class)
public class Verbosity private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Brief. */
        @JvmField public val LOW: Verbosity = Verbosity("low")

        /** The usual measure. */
        @JvmField public val MEDIUM: Verbosity = Verbosity("medium")

        /** At length. */
        @JvmField public val HIGH: Verbosity = Verbosity("high")

        /** The Verbosity called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): Verbosity = Verbosity(value)
    }
}

internal object VerbositySerializer : OpenEnumSerializer<Verbosity>("Verbosity", Verbosity::of)
