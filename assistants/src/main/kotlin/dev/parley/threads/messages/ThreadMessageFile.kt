package dev.parley.threads.messages

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A file attached to a message, in the first version of assistants.
 *
 * @property id the id of the uploaded file.
 * @property createdAt when it was attached.
 * @property messageId the message.
 * @property objectType always `thread.message.file`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ThreadMessageFile(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant,
    @SerialName("message_id") val messageId: String,
    @SerialName("object") val objectType: String? = null,
)
