package dev.parley.threads

import dev.parley.threads.messages.MessageRole
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A piece of a message that is being written. See the API reference, "The message delta object".
 *
 * @property id the message.
 * @property delta what is new in it.
 * @property objectType always `thread.message.delta`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ThreadMessageDelta(
    val id: String,
    val delta: MessageChange,
    @SerialName("object") val objectType: String? = null,
) {
    /** What is new in its text; empty when nothing is. */
    public val text: String
        @JvmName("text")
        get() = delta.content.orEmpty().joinToString("") { (it as? MessageDeltaContent.Text)?.text?.value.orEmpty() }
}

/**
 * What is new in a message. Each is `null` when nothing of it is.
 *
 * @property role who says it.
 * @property content what is new in its parts.
 */
@Serializable
@JvmRecord
public data class MessageChange(val role: MessageRole? = null, val content: List<MessageDeltaContent>? = null)
