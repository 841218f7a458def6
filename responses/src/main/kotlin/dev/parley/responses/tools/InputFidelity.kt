package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How closely a generated image follows the given ones. */
@Serializable(with = InputFidelitySerializer::class)
public class InputFidelity private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Closely, faces above all. */
        @JvmField public val HIGH: InputFidelity = InputFidelity("high")

        /** Loosely. */
        @JvmField public val LOW: InputFidelity = InputFidelity("low")

        /** The InputFidelity called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): InputFidelity = InputFidelity(value)
    }
}

internal object InputFidelitySerializer : OpenEnumSerializer<InputFidelity>("InputFidelity", InputFidelity::of)
