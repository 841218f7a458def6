package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What kind of computer a model controls. */
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

        /** The ComputerEnvironment called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ComputerEnvironment = ComputerEnvironment(value)
    }
}

internal object ComputerEnvironmentSerializer : OpenEnumSerializer<ComputerEnvironment>(
    "ComputerEnvironment",
    ComputerEnvironment::of,
)
