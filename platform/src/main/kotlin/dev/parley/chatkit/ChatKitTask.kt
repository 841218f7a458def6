package dev.parley.chatkit

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A step of a workflow within a group of them.
 *
 * @property taskType What kind of step it is (`type` on the wire); `null` when the service did not send it.
 * @property heading Its heading; `null` when it has none.
 * @property summary Its summary; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitTask(
    @SerialName("type") val taskType: ChatKitTaskType? = null,
    val heading: String? = null,
    val summary: String? = null,
    val extra: Extra = Extra.NONE,
)

/** What kind of step of a workflow it is. */
@Serializable(with = ChatKitTaskTypeSerializer::class)
public class ChatKitTaskType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** A step of its own kind. */
        @JvmField public val CUSTOM: ChatKitTaskType = ChatKitTaskType("custom")

        /** A thought. */
        @JvmField public val THOUGHT: ChatKitTaskType = ChatKitTaskType("thought")

        /** The [ChatKitTaskType] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ChatKitTaskType = ChatKitTaskType(value).known()
    }
}

internal object ChatKitTaskTypeSerializer : OpenEnumSerializer<ChatKitTaskType>("ChatKitTaskType", ChatKitTaskType::of)

/** The status of a call of a tool that the browser has. */
@Serializable(with = ChatKitToolCallStatusSerializer::class)
public class ChatKitToolCallStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It is waited for. */
        @JvmField public val IN_PROGRESS: ChatKitToolCallStatus = ChatKitToolCallStatus("in_progress")

        /** It is done. */
        @JvmField public val COMPLETED: ChatKitToolCallStatus = ChatKitToolCallStatus("completed")

        /** The [ChatKitToolCallStatus] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ChatKitToolCallStatus = ChatKitToolCallStatus(value).known()
    }
}

internal object ChatKitToolCallStatusSerializer :
    OpenEnumSerializer<ChatKitToolCallStatus>("ChatKitToolCallStatus", ChatKitToolCallStatus::of)
