package dev.parley.moderations

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What moderation does with what it finds. */
@Serializable(with = ModerationModeSerializer::class)
public class ModerationMode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Reports it. */
        @JvmField public val SCORE: ModerationMode = ModerationMode("score")

        /** Stops the request. */
        @JvmField public val BLOCK: ModerationMode = ModerationMode("block")

        /** The ModerationMode called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ModerationMode = ModerationMode(value)
    }
}

internal object ModerationModeSerializer : OpenEnumSerializer<ModerationMode>("ModerationMode", ModerationMode::of)
