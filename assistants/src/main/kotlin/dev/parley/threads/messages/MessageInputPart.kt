package dev.parley.threads.messages

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A part of what a new message says. See the API reference, "Create message", `content`. */
@Serializable(with = MessageInputPartSerializer::class)
public sealed interface MessageInputPart {
    /**
     * Text.
     *
     * @property text the text.
     */
    @Serializable
    @JvmRecord
    public data class Text(val text: String) : MessageInputPart

    /**
     * An image among the uploaded files.
     *
     * @property imageFile which file.
     */
    @Serializable
    @JvmRecord
    public data class ImageFile(@SerialName("image_file") val imageFile: MessageImageFile) : MessageInputPart

    /**
     * An image on the web.
     *
     * @property imageUrl where it is.
     */
    @Serializable
    @JvmRecord
    public data class ImageUrl(@SerialName("image_url") val imageUrl: MessageImageUrl) : MessageInputPart

    /**
     * A part newer than this library.
     *
     * @property json all of it.
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
    name = "MessageInputPart",
    discriminator = "type",
    variants = listOf(
        Variant("text", MessageInputPart.Text::class, MessageInputPart.Text.serializer()),
        Variant("image_file", MessageInputPart.ImageFile::class, MessageInputPart.ImageFile.serializer()),
        Variant("image_url", MessageInputPart.ImageUrl::class, MessageInputPart.ImageUrl.serializer()),
    ),
    unknown = MessageInputPart::Unknown,
    json = { (it as? MessageInputPart.Unknown)?.json },
)
