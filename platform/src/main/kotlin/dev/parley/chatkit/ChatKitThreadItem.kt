package dev.parley.chatkit

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import java.time.Instant

/**
 * An item of a thread of ChatKit.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/threads/item-list).
 */
@Serializable(with = ChatKitThreadItemSerializer::class)
public sealed interface ChatKitThreadItem {
    /** The id of the item; empty when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("id")
    public val id: String

    /**
     * A message of the user.
     *
     * @property id The id of the item.
     * @property threadId The id of the thread; empty when the service did not send it.
     * @property createdAt When the item was created; the epoch when the service did not send it.
     * @property content What the user wrote and quoted.
     * @property attachments The files that belong to the message.
     * @property inferenceOptions What the user chose for the answer; `null` when nothing.
     * @property objectType The object type, always `chatkit.thread_item`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class UserMessage(
        override val id: String = "",
        @SerialName("thread_id") val threadId: String = "",
        @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
        val content: List<ChatKitUserContent> = emptyList(),
        val attachments: List<ChatKitAttachment> = emptyList(),
        @SerialName("inference_options") val inferenceOptions: ChatKitInferenceOptions? = null,
        @SerialName("object") val objectType: String? = null,
        val extra: Extra = Extra.NONE,
    ) : ChatKitThreadItem {
        /** What the user wrote, without what was quoted. */
        public val text: String
            @JvmName("text")
            get() = content.filterIsInstance<ChatKitUserContent.InputText>().joinToString("") { it.text }
    }

    /**
     * A message of the assistant.
     *
     * @property id The id of the item.
     * @property threadId The id of the thread; empty when the service did not send it.
     * @property createdAt When the item was created; the epoch when the service did not send it.
     * @property content The parts of its text.
     * @property objectType The object type, always `chatkit.thread_item`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class AssistantMessage(
        override val id: String = "",
        @SerialName("thread_id") val threadId: String = "",
        @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
        val content: List<ChatKitOutputText> = emptyList(),
        @SerialName("object") val objectType: String? = null,
        val extra: Extra = Extra.NONE,
    ) : ChatKitThreadItem {
        /** The whole text of the message. */
        public val text: String
            @JvmName("text")
            get() = content.joinToString("") { it.text }
    }

    /**
     * A widget that the user interface shows.
     *
     * @property id The id of the item.
     * @property threadId The id of the thread; empty when the service did not send it.
     * @property createdAt When the item was created; the epoch when the service did not send it.
     * @property widget The widget, as JSON in a text.
     * @property objectType The object type, always `chatkit.thread_item`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Widget(
        override val id: String = "",
        @SerialName("thread_id") val threadId: String = "",
        @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
        val widget: String = "",
        @SerialName("object") val objectType: String? = null,
        val extra: Extra = Extra.NONE,
    ) : ChatKitThreadItem

    /**
     * A call of a tool that the browser has.
     *
     * @property id The id of the item.
     * @property threadId The id of the thread; empty when the service did not send it.
     * @property createdAt When the item was created; the epoch when the service did not send it.
     * @property status Its status; `null` when the service did not send it.
     * @property callId The id of the call; empty when the service did not send it.
     * @property name The name of the tool; empty when the service did not send it.
     * @property arguments The arguments, as JSON in a text.
     * @property output The output, as JSON in a text; `null` until there is one.
     * @property objectType The object type, always `chatkit.thread_item`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ClientToolCall(
        override val id: String = "",
        @SerialName("thread_id") val threadId: String = "",
        @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
        val status: ChatKitToolCallStatus? = null,
        @SerialName("call_id") val callId: String = "",
        val name: String = "",
        val arguments: String = "",
        val output: String? = null,
        @SerialName("object") val objectType: String? = null,
        val extra: Extra = Extra.NONE,
    ) : ChatKitThreadItem

    /**
     * A step of the workflow, which the user interface shows.
     *
     * @property id The id of the item.
     * @property threadId The id of the thread; empty when the service did not send it.
     * @property createdAt When the item was created; the epoch when the service did not send it.
     * @property taskType What kind of step it is; `null` when the service did not send it.
     * @property heading Its heading; `null` when it has none.
     * @property summary Its summary; `null` when it has none.
     * @property objectType The object type, always `chatkit.thread_item`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Task(
        override val id: String = "",
        @SerialName("thread_id") val threadId: String = "",
        @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
        @SerialName("task_type") val taskType: ChatKitTaskType? = null,
        val heading: String? = null,
        val summary: String? = null,
        @SerialName("object") val objectType: String? = null,
        val extra: Extra = Extra.NONE,
    ) : ChatKitThreadItem

    /**
     * Steps of the workflow that belong together.
     *
     * @property id The id of the item.
     * @property threadId The id of the thread; empty when the service did not send it.
     * @property createdAt When the item was created; the epoch when the service did not send it.
     * @property tasks The steps.
     * @property objectType The object type, always `chatkit.thread_item`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class TaskGroup(
        override val id: String = "",
        @SerialName("thread_id") val threadId: String = "",
        @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
        val tasks: List<ChatKitTask> = emptyList(),
        @SerialName("object") val objectType: String? = null,
        val extra: Extra = Extra.NONE,
    ) : ChatKitThreadItem

    /**
     * A kind of item that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ChatKitThreadItem {
        override val id: String get() = (json["id"] as? JsonPrimitive)?.contentOrNull.orEmpty()
    }
}

internal object ChatKitThreadItemSerializer : UnionSerializer<ChatKitThreadItem>(
    "ChatKitThreadItem",
    "type",
    ChatKitThreadItem::Unknown,
    { (it as? ChatKitThreadItem.Unknown)?.json },
    variant<ChatKitThreadItem.UserMessage>("chatkit.user_message"),
    variant<ChatKitThreadItem.AssistantMessage>("chatkit.assistant_message"),
    variant<ChatKitThreadItem.Widget>("chatkit.widget"),
    variant<ChatKitThreadItem.ClientToolCall>("chatkit.client_tool_call"),
    variant<ChatKitThreadItem.Task>("chatkit.task"),
    variant<ChatKitThreadItem.TaskGroup>("chatkit.task_group"),
)
