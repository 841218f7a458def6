package dev.parley.threads.runs

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The kind of truncation of a thread. */
@Serializable(with = TruncationTypeSerializer::class)
public class TruncationType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Messages in the middle of the thread are dropped when it does not fit (`auto`). */
        @JvmField public val AUTO: TruncationType = TruncationType("auto")

        /** Only the most recent messages are kept (`last_messages`). */
        @JvmField public val LAST_MESSAGES: TruncationType = TruncationType("last_messages")

        /** The kind of truncation with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): TruncationType = TruncationType(value).known()
    }
}

internal object TruncationTypeSerializer : OpenEnumSerializer<TruncationType>("TruncationType", TruncationType::of)
