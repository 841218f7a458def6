package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Lets the model control a computer.
 *
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ComputerTool(val extra: Extra = Extra.NONE) : ResponseTool

/**
 * Lets the model control a computer: the older preview of [ComputerTool].
 *
 * @property environment The kind of computer.
 * @property displayWidth The width of the display in pixels.
 * @property displayHeight The height of the display in pixels.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ComputerUsePreviewTool @JvmOverloads constructor(
    val environment: ComputerEnvironment,
    @SerialName("display_width") val displayWidth: Int,
    @SerialName("display_height") val displayHeight: Int,
    val extra: Extra = Extra.NONE,
) : ResponseTool

/** The kind of computer that the model controls. */
@Serializable(with = ComputerEnvironmentSerializer::class)
public class ComputerEnvironment private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Windows. */
        @JvmField public val WINDOWS: ComputerEnvironment = ComputerEnvironment("windows")

        /** macOS. */
        @JvmField public val MAC: ComputerEnvironment = ComputerEnvironment("mac")

        /** Linux. */
        @JvmField public val LINUX: ComputerEnvironment = ComputerEnvironment("linux")

        /** Ubuntu. */
        @JvmField public val UBUNTU: ComputerEnvironment = ComputerEnvironment("ubuntu")

        /** A browser. */
        @JvmField public val BROWSER: ComputerEnvironment = ComputerEnvironment("browser")

        /** The [ComputerEnvironment] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ComputerEnvironment = ComputerEnvironment(value).known()
    }
}

internal object ComputerEnvironmentSerializer : OpenEnumSerializer<ComputerEnvironment>(
    "ComputerEnvironment",
    ComputerEnvironment::of,
)
