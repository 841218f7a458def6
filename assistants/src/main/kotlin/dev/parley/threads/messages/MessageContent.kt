package dev.parley.threads.messages

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A part of what a message of a thread says. See the API reference, "The message object", `content`. */
@Serializable(with = MessageContentSerializer::class)
public sealed interface MessageContent {
    /**
     * Text.
     *
     * @property text the text and the notes on it.
     */
    @Serializable
    @JvmRecord
    public data class Text(val text: AnnotatedText) : MessageContent

    /**
     * An image among the uploaded files.
     *
     * @property imageFile which file.
     */
    @Serializable
    @JvmRecord
    public data class ImageFile(@SerialName("image_file") val imageFile: MessageImageFile) : MessageContent

    /**
     * An image on the web.
     *
     * @property imageUrl where it is.
     */
    @Serializable
    @JvmRecord
    public data class ImageUrl(@SerialName("image_url") val imageUrl: MessageImageUrl) : MessageContent

    /**
     * The assistant's refusal to answer.
     *
     * @property refusal what it said.
     */
    @Serializable
    @JvmRecord
    public data class Refusal(val refusal: String) : MessageContent

    /**
     * A part newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : MessageContent
}

internal object MessageContentSerializer : UnionSerializer<MessageContent>(
    name = "MessageContent",
    discriminator = "type",
    variants = listOf(
        Variant("text", MessageContent.Text::class, MessageContent.Text.serializer()),
        Variant("image_file", MessageContent.ImageFile::class, MessageContent.ImageFile.serializer()),
        Variant("image_url", MessageContent.ImageUrl::class, MessageContent.ImageUrl.serializer()),
        Variant("refusal", MessageContent.Refusal::class, MessageContent.Refusal.serializer()),
    ),
    unknown = MessageContent::Unknown,
    json = { (it as? MessageContent.Unknown)?.json },
)

/**
 * Text and the notes on it.
 *
 * @property value the text.
 * @property annotations the notes; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class AnnotatedText(val value: String, val annotations: List<MessageAnnotation>? = null)
