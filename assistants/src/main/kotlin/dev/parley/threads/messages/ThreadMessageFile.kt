package dev.parley.threads.messages

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A file attached to a message, in the first version of the API (`assistants=v1`).
 *
 * @property id The id of the uploaded file.
 * @property createdAt When it was attached; the epoch when the service did not send it.
 * @property messageId The id of the message.
 * @property objectType The object type, always `thread.message.file`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ThreadMessageFile(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    @SerialName("message_id") val messageId: String = "",
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
