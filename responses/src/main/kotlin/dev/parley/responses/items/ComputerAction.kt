@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.known
import dev.parley.json.variant
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** An action on a computer. */
@Serializable(with = ComputerActionSerializer::class)
public sealed interface ComputerAction {
    /**
     * Clicks.
     *
     * @property button The mouse button.
     * @property x The horizontal position in pixels, from the left.
     * @property y The vertical position in pixels, from the top.
     * @property keys The keys held down meanwhile. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Click(
        @EncodeDefault val button: MouseButton = MouseButton.LEFT,
        @EncodeDefault val x: Int = 0,
        @EncodeDefault val y: Int = 0,
        val keys: List<String>? = null,
        val extra: Extra = Extra.NONE,
    ) : ComputerAction

    /**
     * Clicks twice.
     *
     * @property x The horizontal position in pixels, from the left.
     * @property y The vertical position in pixels, from the top.
     * @property keys The keys held down meanwhile. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class DoubleClick(
        @EncodeDefault val x: Int = 0,
        @EncodeDefault val y: Int = 0,
        val keys: List<String>? = null,
        val extra: Extra = Extra.NONE,
    ) : ComputerAction

    /**
     * Drags the mouse.
     *
     * @property path The points along which to drag.
     * @property keys The keys held down meanwhile. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Drag(
        @EncodeDefault val path: List<ScreenPoint> = emptyList(),
        val keys: List<String>? = null,
        val extra: Extra = Extra.NONE,
    ) : ComputerAction

    /**
     * Presses keys together.
     *
     * @property keys The keys.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class KeyPress(
        @EncodeDefault val keys: List<String> = emptyList(),
        val extra: Extra = Extra.NONE,
    ) : ComputerAction

    /**
     * Moves the mouse.
     *
     * @property x The horizontal position in pixels, from the left.
     * @property y The vertical position in pixels, from the top.
     * @property keys The keys held down meanwhile. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Move(
        @EncodeDefault val x: Int = 0,
        @EncodeDefault val y: Int = 0,
        val keys: List<String>? = null,
        val extra: Extra = Extra.NONE,
    ) : ComputerAction

    /**
     * Takes a screenshot.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Screenshot(val extra: Extra = Extra.NONE) : ComputerAction

    /**
     * Scrolls.
     *
     * @property x The horizontal position in pixels, from the left.
     * @property y The vertical position in pixels, from the top.
     * @property scrollX The horizontal distance in pixels, positive to the right.
     * @property scrollY The vertical distance in pixels, positive down.
     * @property keys The keys held down meanwhile. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Scroll(
        @EncodeDefault val x: Int = 0,
        @EncodeDefault val y: Int = 0,
        @EncodeDefault @SerialName("scroll_x") val scrollX: Int = 0,
        @EncodeDefault @SerialName("scroll_y") val scrollY: Int = 0,
        val keys: List<String>? = null,
        val extra: Extra = Extra.NONE,
    ) : ComputerAction

    /**
     * Types text.
     *
     * @property text The text.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Type(@EncodeDefault val text: String = "", val extra: Extra = Extra.NONE) : ComputerAction

    /**
     * Waits a moment.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Wait(val extra: Extra = Extra.NONE) : ComputerAction

    /**
     * A kind of action that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ComputerAction
}

internal object ComputerActionSerializer : UnionSerializer<ComputerAction>(
    "ComputerAction",
    "type",
    ComputerAction::Unknown,
    { (it as? ComputerAction.Unknown)?.json },
    variant<ComputerAction.Click>("click"),
    variant<ComputerAction.DoubleClick>("double_click"),
    variant<ComputerAction.Drag>("drag"),
    variant<ComputerAction.KeyPress>("keypress"),
    variant<ComputerAction.Move>("move"),
    variant<ComputerAction.Screenshot>("screenshot"),
    variant<ComputerAction.Scroll>("scroll"),
    variant<ComputerAction.Type>("type"),
    variant<ComputerAction.Wait>("wait"),
)

/**
 * A point on a screen.
 *
 * @property x The horizontal position in pixels, from the left.
 * @property y The vertical position in pixels, from the top.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ScreenPoint(
    @EncodeDefault val x: Int = 0,
    @EncodeDefault val y: Int = 0,
    val extra: Extra = Extra.NONE,
)

/** A mouse button. */
@Serializable(with = MouseButtonSerializer::class)
public class MouseButton private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The left button. */
        @JvmField public val LEFT: MouseButton = MouseButton("left")

        /** The right button. */
        @JvmField public val RIGHT: MouseButton = MouseButton("right")

        /** The wheel. */
        @JvmField public val WHEEL: MouseButton = MouseButton("wheel")

        /** Back. */
        @JvmField public val BACK: MouseButton = MouseButton("back")

        /** Forward. */
        @JvmField public val FORWARD: MouseButton = MouseButton("forward")

        /** The [MouseButton] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): MouseButton = MouseButton(value).known()
    }
}

internal object MouseButtonSerializer : OpenEnumSerializer<MouseButton>("MouseButton", MouseButton::of)
