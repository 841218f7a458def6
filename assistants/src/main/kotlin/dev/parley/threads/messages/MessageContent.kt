package dev.parley.threads.messages

import dev.parley.json.Extra
import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.json.JsonObject

/**
 * A part of the content of a message.
 *
 * See `content` in the [API reference](https://platform.openai.com/docs/api-reference/messages/object).
 */
@Serializable(with = MessageContentSerializer::class)
public sealed interface MessageContent {
    /**
     * Text.
     *
     * @property text The text and its annotations.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Text(
        @Serializable(with = AnnotatedTextSerializer::class) val text: AnnotatedText = AnnotatedText(),
        val extra: Extra = Extra.NONE,
    ) : MessageContent

    /**
     * An image in an uploaded file.
     *
     * @property imageFile The file.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ImageFile(
        @SerialName("image_file") val imageFile: MessageImageFile = MessageImageFile(""),
        val extra: Extra = Extra.NONE,
    ) : MessageContent

    /**
     * An image at a URL.
     *
     * @property imageUrl The URL.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ImageUrl(
        @SerialName("image_url") val imageUrl: MessageImageUrl = MessageImageUrl(""),
        val extra: Extra = Extra.NONE,
    ) : MessageContent

    /**
     * The assistant's refusal.
     *
     * @property refusal The text of the refusal.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Refusal(val refusal: String = "", val extra: Extra = Extra.NONE) : MessageContent

    /**
     * A kind of part that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : MessageContent
}

internal object MessageContentSerializer : UnionSerializer<MessageContent>(
    "MessageContent",
    "type",
    MessageContent::Unknown,
    { (it as? MessageContent.Unknown)?.json },
    variant<MessageContent.Text>("text"),
    variant<MessageContent.ImageFile>("image_file"),
    variant<MessageContent.ImageUrl>("image_url"),
    variant<MessageContent.Refusal>("refusal"),
)

/**
 * Text and its annotations.
 *
 * @property text The text.
 * @property annotations The annotations; empty when there are none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class AnnotatedText(
    @SerialName("value") val text: String = "",
    val annotations: List<MessageAnnotation> = emptyList(),
    val extra: Extra = Extra.NONE,
)

/** Some servers write the text alone. */
internal object AnnotatedTextSerializer : TextOrSerializer<AnnotatedText, AnnotatedText>(
    name = "AnnotatedText",
    fromText = { AnnotatedText(it) },
    text = { null },
    other = AnnotatedText.serializer(),
    fromOther = { it },
    toOther = { it },
)

/** Some servers write one text in place of the parts. */
internal object MessageContentsSerializer : TextOrSerializer<List<MessageContent>, List<MessageContent>>(
    name = "MessageContents",
    fromText = { listOf(MessageContent.Text(AnnotatedText(it))) },
    text = { null },
    other = ListSerializer(MessageContentSerializer),
    fromOther = { it },
    toOther = { it },
)
