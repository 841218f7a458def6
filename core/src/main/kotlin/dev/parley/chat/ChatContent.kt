package dev.parley.chat

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer

/** The content of a message: text, or content parts of several types. */
@Serializable(with = ChatContentSerializer::class)
public sealed interface ChatContent {
    /**
     * Text.
     *
     * @property text the text.
     */
    @JvmRecord
    public data class Text(val text: String) : ChatContent

    /**
     * Content parts.
     *
     * @property parts the parts in their order.
     */
    @JvmRecord
    public data class Parts(val parts: List<ContentPart>) : ChatContent

    public companion object {
        /** Content of [text]. */
        @JvmStatic
        public fun of(text: String): ChatContent = Text(text)

        /** Content of [parts]. */
        @JvmStatic
        public fun of(parts: List<ContentPart>): ChatContent = Parts(parts)
    }
}

internal object ChatContentSerializer : TextOrSerializer<ChatContent, List<ContentPart>>(
    name = "ChatContent",
    fromText = ChatContent::Text,
    text = { (it as? ChatContent.Text)?.text },
    other = ListSerializer(ContentPartSerializer),
    fromOther = ChatContent::Parts,
    toOther = { (it as ChatContent.Parts).parts },
)
