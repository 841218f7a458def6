package dev.parley.threads.messages

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A message of a thread. See the API reference, "The message object".
 *
 * @property id the message's id.
 * @property createdAt when it was begun.
 * @property threadId the thread that it stands in.
 * @property role who says it.
 * @property content what it says; empty while nothing has been written yet.
 * @property status how far it is; `null` in the first version of assistants.
 * @property incompleteDetails why it broke off; `null` when it did not.
 * @property completedAt when it was done; `null` when it is not, or nobody wrote it piece by piece.
 * @property incompleteAt when it broke off; `null` when it did not.
 * @property assistantId the assistant that wrote it; `null` when none did.
 * @property runId the run that it was written by; `null` when none did.
 * @property attachments the files attached to it; `null` when there are none.
 * @property metadata the notes kept with it; `null` when the server does not say.
 * @property fileIds the files attached to it, in the first version of assistants; `null` in later ones.
 * @property objectType always `thread.message`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ThreadMessage(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    @SerialName("thread_id") val threadId: String,
    val role: MessageRole,
    val content: List<MessageContent>,
    val status: MessageStatus? = null,
    @SerialName("incomplete_details") val incompleteDetails: MessageIncompleteDetails? = null,
    @SerialName("completed_at") @Serializable(with = InstantSerializer::class) val completedAt: Instant? = null,
    @SerialName("incomplete_at") @Serializable(with = InstantSerializer::class) val incompleteAt: Instant? = null,
    @SerialName("assistant_id") val assistantId: String? = null,
    @SerialName("run_id") val runId: String? = null,
    val attachments: List<MessageAttachment>? = null,
    val metadata: Map<String, String>? = null,
    @SerialName("file_ids") val fileIds: List<String>? = null,
    @SerialName("object") val objectType: String? = null,
) {
    /** All its text, one part after the other; empty when there is none. */
    public val text: String
        @JvmName("text")
        get() = content.joinToString("") { (it as? MessageContent.Text)?.text?.value.orEmpty() }
}

/**
 * Why a message broke off.
 *
 * @property reason the reason.
 */
@Serializable
@JvmRecord
public data class MessageIncompleteDetails(val reason: MessageIncompleteReason)
