package dev.parley.responses.items

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Something to do with a computer. */
@Serializable(with = ComputerActionSerializer::class)
public sealed interface ComputerAction {
    /**
     * Click.
     *
     * @property button with which button.
     * @property x how far from the left, in pixels.
     * @property y how far from the top, in pixels.
     * @property keys the keys held meanwhile; none when absent.
     */
    @Serializable
    @JvmRecord
    public data class Click(
        val button: MouseButton,
        val x: Int,
        val y: Int,
        val keys: List<String>? = null,
    ) : ComputerAction

    /**
     * Click twice.
     *
     * @property x how far from the left, in pixels.
     * @property y how far from the top, in pixels.
     * @property keys the keys held meanwhile; none when absent.
     */
    @Serializable
    @JvmRecord
    public data class DoubleClick(val x: Int, val y: Int, val keys: List<String>? = null) : ComputerAction

    /**
     * Drag.
     *
     * @property path along which points.
     * @property keys the keys held meanwhile; none when absent.
     */
    @Serializable
    @JvmRecord
    public data class Drag(val path: List<ScreenPoint>, val keys: List<String>? = null) : ComputerAction

    /**
     * Press keys together.
     *
     * @property keys which.
     */
    @Serializable
    @JvmRecord
    public data class KeyPress(val keys: List<String>) : ComputerAction

    /**
     * Move the mouse.
     *
     * @property x how far from the left, in pixels.
     * @property y how far from the top, in pixels.
     * @property keys the keys held meanwhile; none when absent.
     */
    @Serializable
    @JvmRecord
    public data class Move(val x: Int, val y: Int, val keys: List<String>? = null) : ComputerAction

    /** Take a picture of the screen. */
    @Serializable
    public data object Screenshot : ComputerAction

    /**
     * Scroll.
     *
     * @property x how far from the left, in pixels.
     * @property y how far from the top, in pixels.
     * @property scrollX how far to the right.
     * @property scrollY how far down.
     * @property keys the keys held meanwhile; none when absent.
     */
    @Serializable
    @JvmRecord
    public data class Scroll(
        val x: Int,
        val y: Int,
        @SerialName("scroll_x") val scrollX: Int,
        @SerialName("scroll_y") val scrollY: Int,
        val keys: List<String>? = null,
    ) : ComputerAction

    /**
     * Type text.
     *
     * @property text which.
     */
    @Serializable
    @JvmRecord
    public data class Type(val text: String) : ComputerAction

    /** Wait. */
    @Serializable
    public data object Wait : ComputerAction

    /**
     * An action newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ComputerAction
}

internal object ComputerActionSerializer : UnionSerializer<ComputerAction>(
    name = "ComputerAction",
    discriminator = "type",
    variants = listOf(
        Variant("click", ComputerAction.Click::class, ComputerAction.Click.serializer()),
        Variant("double_click", ComputerAction.DoubleClick::class, ComputerAction.DoubleClick.serializer()),
        Variant("drag", ComputerAction.Drag::class, ComputerAction.Drag.serializer()),
        Variant("keypress", ComputerAction.KeyPress::class, ComputerAction.KeyPress.serializer()),
        Variant("move", ComputerAction.Move::class, ComputerAction.Move.serializer()),
        Variant("screenshot", ComputerAction.Screenshot::class, ComputerAction.Screenshot.serializer()),
        Variant("scroll", ComputerAction.Scroll::class, ComputerAction.Scroll.serializer()),
        Variant("type", ComputerAction.Type::class, ComputerAction.Type.serializer()),
        Variant("wait", ComputerAction.Wait::class, ComputerAction.Wait.serializer()),
    ),
    unknown = ComputerAction::Unknown,
    json = { (it as? ComputerAction.Unknown)?.json },
)

/**
 * A place on a screen.
 *
 * @property x how far from the left, in pixels.
 * @property y how far from the top, in pixels.
 */
@Serializable
@JvmRecord
public data class ScreenPoint(val x: Int, val y: Int)
