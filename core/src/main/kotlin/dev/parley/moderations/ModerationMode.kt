package dev.parley.moderations

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** What moderation does with flagged content. */
@Serializable(with = ModerationModeSerializer::class)
public class ModerationMode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Reports the scores. */
        @JvmField public val SCORE: ModerationMode = ModerationMode("score")

        /** Blocks the request. */
        @JvmField public val BLOCK: ModerationMode = ModerationMode("block")

        /** The [ModerationMode] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ModerationMode = ModerationMode(value).known()
    }
}

internal object ModerationModeSerializer : OpenEnumSerializer<ModerationMode>("ModerationMode", ModerationMode::of)
