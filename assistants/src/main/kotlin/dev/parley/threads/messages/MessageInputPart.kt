package dev.parley.threads.messages

import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A part of the content of a new message.
 *
 * See `content` in the [API reference](https://platform.openai.com/docs/api-reference/messages/createMessage).
 */
@Serializable(with = MessageInputPartSerializer::class)
public sealed interface MessageInputPart {
    /**
     * Text.
     *
     * @property text The text.
     */
    @Serializable
    @JvmRecord
    public data class Text(val text: String) : MessageInputPart

    /**
     * An image in an uploaded file.
     *
     * @property imageFile The file.
     */
    @Serializable
    @JvmRecord
    public data class ImageFile(@SerialName("image_file") val imageFile: MessageImageFile) : MessageInputPart

    /**
     * An image at a URL.
     *
     * @property imageUrl The URL.
     */
    @Serializable
    @JvmRecord
    public data class ImageUrl(@SerialName("image_url") val imageUrl: MessageImageUrl) : MessageInputPart

    /**
     * A kind of part that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : MessageInputPart

    public companion object {
        /** [text] as a part. */
        @JvmStatic
        public fun text(text: String): MessageInputPart = Text(text)

        /** The image in the uploaded file with [fileId]. */
        @JvmStatic
        public fun imageFile(fileId: String): MessageInputPart = ImageFile(MessageImageFile(fileId))

        /** The image at [url]. */
        @JvmStatic
        public fun imageUrl(url: String): MessageInputPart = ImageUrl(MessageImageUrl(url))
    }
}

internal object MessageInputPartSerializer : UnionSerializer<MessageInputPart>(
    "MessageInputPart",
    "type",
    MessageInputPart::Unknown,
    { (it as? MessageInputPart.Unknown)?.json },
    variant<MessageInputPart.Text>("text"),
    variant<MessageInputPart.ImageFile>("image_file"),
    variant<MessageInputPart.ImageUrl>("image_url"),
)
