package dev.parley.responses.items

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** A button of a mouse. */
@Serializable(with = MouseButtonSerializer::class)
public class MouseButton private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The left one. */
        @JvmField public val LEFT: MouseButton = MouseButton("left")

        /** The right one. */
        @JvmField public val RIGHT: MouseButton = MouseButton("right")

        /** The wheel. */
        @JvmField public val WHEEL: MouseButton = MouseButton("wheel")

        /** Back. */
        @JvmField public val BACK: MouseButton = MouseButton("back")

        /** Forward. */
        @JvmField public val FORWARD: MouseButton = MouseButton("forward")

        /** The MouseButton called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): MouseButton = MouseButton(value)
    }
}

internal object MouseButtonSerializer : OpenEnumSerializer<MouseButton>("MouseButton", MouseButton::of)
