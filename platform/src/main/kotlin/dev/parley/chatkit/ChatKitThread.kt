package dev.parley.chatkit

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A thread of ChatKit: one chat of one user.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chatkit/threads/object).
 *
 * @property id The thread's id.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property title Its title; `null` when it has none.
 * @property status Its status; `null` when the service did not send it.
 * @property user The identifier of your end user; empty when the service did not send it.
 * @property objectType The object type, always `chatkit.thread`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ChatKitThread(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    val title: String? = null,
    val status: ChatKitThreadStatus? = null,
    val user: String = "",
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
