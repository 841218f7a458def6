package dev.parley.generation

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** How verbose the response is. */
@Serializable(with = VerbositySerializer::class)
public class Verbosity private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Concise. */
        @JvmField public val LOW: Verbosity = Verbosity("low")

        /** Medium, the default. */
        @JvmField public val MEDIUM: Verbosity = Verbosity("medium")

        /** Verbose. */
        @JvmField public val HIGH: Verbosity = Verbosity("high")

        /** The [Verbosity] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): Verbosity = Verbosity(value).known()
    }
}

internal object VerbositySerializer : OpenEnumSerializer<Verbosity>("Verbosity", Verbosity::of)
