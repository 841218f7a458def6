package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** How closely a generated image matches the style and features of the input images, especially faces. */
@Serializable(with = InputFidelitySerializer::class)
public class InputFidelity private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Closely. */
        @JvmField public val HIGH: InputFidelity = InputFidelity("high")

        /** Loosely. */
        @JvmField public val LOW: InputFidelity = InputFidelity("low")

        /** The [InputFidelity] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): InputFidelity = InputFidelity(value).known()
    }
}

internal object InputFidelitySerializer : OpenEnumSerializer<InputFidelity>("InputFidelity", InputFidelity::of)
