package dev.parley.threads

import dev.parley.json.Extra
import dev.parley.threads.messages.MessageRole
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A delta of a message: what was generated since the delta before.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/assistants-streaming/message-delta-object).
 *
 * @property id The id of the message; empty when the service did not send it.
 * @property delta What changed.
 * @property objectType The object type, always `thread.message.delta`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ThreadMessageDelta(
    val id: String = "",
    val delta: MessageChange = MessageChange(),
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** The text that was added; empty when there is none. */
    public val text: String
        @JvmName("text")
        get() = delta.content.joinToString("") { (it as? MessageDeltaContent.Text)?.text?.text.orEmpty() }
}

/**
 * What changed in a message.
 *
 * @property role The role of its author; `null` when it did not change.
 * @property content The deltas of its content parts; empty when there are none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class MessageChange(
    val role: MessageRole? = null,
    val content: List<MessageDeltaContent> = emptyList(),
    val extra: Extra = Extra.NONE,
)
