package dev.parley.threads.messages

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer

/** The content of a new message: text, or content parts. */
@Serializable(with = MessageInputSerializer::class)
public sealed interface MessageInput {
    /**
     * Text.
     *
     * @property text The text.
     */
    @JvmRecord
    public data class Text(val text: String) : MessageInput

    /**
     * Content parts, such as text and images.
     *
     * @property parts The parts, in order.
     */
    @JvmRecord
    public data class Parts(val parts: List<MessageInputPart>) : MessageInput

    public companion object {
        /** [text] as content. */
        @JvmStatic
        public fun of(text: String): MessageInput = Text(text)

        /** [parts] as content. */
        @JvmStatic
        public fun of(parts: List<MessageInputPart>): MessageInput = Parts(parts)
    }
}

internal object MessageInputSerializer : TextOrSerializer<MessageInput, List<MessageInputPart>>(
    name = "MessageInput",
    fromText = MessageInput::Text,
    text = { (it as? MessageInput.Text)?.text },
    other = ListSerializer(MessageInputPartSerializer),
    fromOther = MessageInput::Parts,
    toOther = { (it as MessageInput.Parts).parts },
)
