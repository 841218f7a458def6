package dev.parley.threads.messages

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A message in a thread.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/messages/object).
 *
 * @property id The message's id; empty when the service did not send it.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property threadId The id of its thread.
 * @property role The role of its author; `null` when the service did not send it.
 * @property content The content parts; empty while nothing has been generated.
 * @property status Its status; `null` in the first version of the API.
 * @property incompleteDetails Why it is incomplete; `null` when it is not.
 * @property completedAt When it was completed; `null` when it was not.
 * @property incompleteAt When it became incomplete; `null` when it did not.
 * @property assistantId The id of the assistant that wrote it; `null` when none did.
 * @property runId The id of the run that wrote it; `null` when none did.
 * @property attachments The attached files; empty when there are none.
 * @property metadata The metadata stored with it.
 * @property fileIds The ids of the attached files, in the first version of the API only.
 * @property objectType The object type, always `thread.message`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ThreadMessage(
    val id: String = "",
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    @SerialName("thread_id") val threadId: String = "",
    val role: MessageRole? = null,
    @Serializable(with = MessageContentsSerializer::class) val content: List<MessageContent> = emptyList(),
    val status: MessageStatus? = null,
    @SerialName("incomplete_details") val incompleteDetails: MessageIncompleteDetails? = null,
    @SerialName("completed_at") @Serializable(with = InstantSerializer::class) val completedAt: Instant? = null,
    @SerialName("incomplete_at") @Serializable(with = InstantSerializer::class) val incompleteAt: Instant? = null,
    @SerialName("assistant_id") val assistantId: String? = null,
    @SerialName("run_id") val runId: String? = null,
    val attachments: List<MessageAttachment> = emptyList(),
    val metadata: Map<String, String> = emptyMap(),
    @SerialName("file_ids") val fileIds: List<String> = emptyList(),
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** The text of all its text parts, joined; empty when there is none. */
    public val text: String
        @JvmName("text")
        get() = content.joinToString("") { (it as? MessageContent.Text)?.text?.text.orEmpty() }
}

/**
 * Why a message is incomplete.
 *
 * @property reason The reason; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class MessageIncompleteDetails(
    val reason: MessageIncompleteReason? = null,
    val extra: Extra = Extra.NONE,
)
