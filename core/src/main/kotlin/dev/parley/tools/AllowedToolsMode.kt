package dev.parley.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** Whether the model must call one of the allowed tools. */
@Serializable(with = AllowedToolsModeSerializer::class)
public class AllowedToolsMode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The model chooses (`auto`). */
        @JvmField public val AUTO: AllowedToolsMode = AllowedToolsMode("auto")

        /** The model must call at least one of them. */
        @JvmField public val REQUIRED: AllowedToolsMode = AllowedToolsMode("required")

        /** The [AllowedToolsMode] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): AllowedToolsMode = AllowedToolsMode(value).known()
    }
}

internal object AllowedToolsModeSerializer : OpenEnumSerializer<AllowedToolsMode>(
    "AllowedToolsMode",
    AllowedToolsMode::of,
)
