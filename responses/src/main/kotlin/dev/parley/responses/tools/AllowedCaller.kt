package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** Who may call a tool. */
@Serializable(with = AllowedCallerSerializer::class)
public class AllowedCaller private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The model itself. */
        @JvmField public val DIRECT: AllowedCaller = AllowedCaller("direct")

        /** A program that the model wrote. */
        @JvmField public val PROGRAMMATIC: AllowedCaller = AllowedCaller("programmatic")

        /** The [AllowedCaller] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): AllowedCaller = AllowedCaller(value).known()
    }
}

internal object AllowedCallerSerializer : OpenEnumSerializer<AllowedCaller>("AllowedCaller", AllowedCaller::of)
