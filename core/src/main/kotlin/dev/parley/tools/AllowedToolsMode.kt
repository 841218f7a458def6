package dev.parley.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Whether one of the allowed tools must be called. */
@Serializable(with = AllowedToolsModeSerializer::class)
public class AllowedToolsMode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The model decides. */
        @JvmField public val AUTO: AllowedToolsMode = AllowedToolsMode("auto")

        /** At least one must. */
        @JvmField public val REQUIRED: AllowedToolsMode = AllowedToolsMode("required")

        /** The AllowedToolsMode called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): AllowedToolsMode = AllowedToolsMode(value)
    }
}

internal object AllowedToolsModeSerializer : OpenEnumSerializer<AllowedToolsMode>(
    "AllowedToolsMode",
    AllowedToolsMode::of,
)
