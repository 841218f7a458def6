package dev.parley.chat

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer

/** What a message says: text, or parts of several kinds. */
@Serializable(with = ChatContentSerializer::class)
public sealed interface ChatContent {
    /**
     * Text alone.
     *
     * @property text the text.
     */
    @JvmRecord
    public data class Text(val text: String) : ChatContent

    /**
     * Parts, in their order.
     *
     * @property parts at least one.
     */
    @JvmRecord
    public data class Parts(val parts: List<ContentPart>) : ChatContent

    public companion object {
        /** [text] as content. */
        @JvmStatic
        public fun of(text: String): ChatContent = Text(text)

        /** [parts] as content. */
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
