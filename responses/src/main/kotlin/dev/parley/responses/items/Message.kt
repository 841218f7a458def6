package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.argumentList
import kotlinx.serialization.Serializable

/**
 * A message to the model, of the developer or the user, or one that the model is taken to have written. What it wrote
 * itself is an [OutputMessage].
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses/create).
 *
 * @property role The role of the message's author.
 * @property content The content: text, or parts such as text, images and files.
 * @property status The status of the item; `null` when the service did not send it.
 * @property phase Whether a message of the model is commentary or its final answer; `null` when it is neither.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Message(
    val role: MessageRole,
    val content: ItemContent,
    val status: ItemStatus? = null,
    val phase: MessagePhase? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem {
    override val text: String get() = content.text

    public companion object {
        /** Instructions of the developer, which come before the user's. */
        @JvmStatic
        public fun developer(text: String): Message = Message(MessageRole.DEVELOPER, ItemContent.Text(text))

        /** Instructions, much the same as [developer]'s. */
        @JvmStatic
        public fun system(text: String): Message = Message(MessageRole.SYSTEM, ItemContent.Text(text))

        /** A message of the user. */
        @JvmStatic
        public fun user(text: String): Message = Message(MessageRole.USER, ItemContent.Text(text))

        /** A message of the user in parts: text, images, files. */
        @JvmStatic
        public fun user(vararg parts: ItemPart): Message =
            Message(MessageRole.USER, ItemContent.Parts(argumentList("parts", parts)))

        /** A message that the model is taken to have written. */
        @JvmStatic
        public fun assistant(text: String): Message = Message(MessageRole.ASSISTANT, ItemContent.Text(text))
    }
}
