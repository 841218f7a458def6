package dev.parley.realtime.events

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The status of an item. */
@Serializable(with = RealtimeItemStatusSerializer::class)
public class RealtimeItemStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** In progress. */
        @JvmField public val IN_PROGRESS: RealtimeItemStatus = RealtimeItemStatus("in_progress")

        /** Completed. */
        @JvmField public val COMPLETED: RealtimeItemStatus = RealtimeItemStatus("completed")

        /** Incomplete: it was cut short. */
        @JvmField public val INCOMPLETE: RealtimeItemStatus = RealtimeItemStatus("incomplete")

        /** The [RealtimeItemStatus] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): RealtimeItemStatus = RealtimeItemStatus(value).known()
    }
}

internal object RealtimeItemStatusSerializer :
    OpenEnumSerializer<RealtimeItemStatus>("RealtimeItemStatus", RealtimeItemStatus::of)
