package dev.parley.threads.runs

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How the messages are chosen that a run is given. */
@Serializable(with = TruncationTypeSerializer::class)
public class TruncationType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Some in the middle are left out where they are too many. */
        @JvmField public val AUTO: TruncationType = TruncationType("auto")

        /** The newest only. */
        @JvmField public val LAST_MESSAGES: TruncationType = TruncationType("last_messages")

        /** The TruncationType called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): TruncationType = TruncationType(value)
    }
}

internal object TruncationTypeSerializer : OpenEnumSerializer<TruncationType>("TruncationType", TruncationType::of)
