package dev.parley.threads

import dev.parley.generation.ImageDetail
import dev.parley.json.Extra
import dev.parley.json.Position
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The delta of a part of the content of a message.
 *
 * See `content` in the
 * [API reference](https://platform.openai.com/docs/api-reference/assistants-streaming/message-delta-object).
 */
@Serializable(with = MessageDeltaContentSerializer::class)
public sealed interface MessageDeltaContent {
    /**
     * More text.
     *
     * @property index The index of the part in the message's content.
     * @property text The delta of the text; `null` when there is none.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Text(
        @Position val index: Int = 0,
        val text: TextDelta? = null,
        val extra: Extra = Extra.NONE,
    ) : MessageDeltaContent

    /**
     * An image in an uploaded file.
     *
     * @property index The index of the part in the message's content.
     * @property imageFile The delta of the image; `null` when there is none.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ImageFile(
        @Position val index: Int = 0,
        @SerialName("image_file") val imageFile: ImageFileDelta? = null,
        val extra: Extra = Extra.NONE,
    ) : MessageDeltaContent

    /**
     * An image at a URL.
     *
     * @property index The index of the part in the message's content.
     * @property imageUrl The delta of the image; `null` when there is none.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ImageUrl(
        @Position val index: Int = 0,
        @SerialName("image_url") val imageUrl: ImageUrlDelta? = null,
        val extra: Extra = Extra.NONE,
    ) : MessageDeltaContent

    /**
     * More of the assistant's refusal.
     *
     * @property index The index of the part in the message's content.
     * @property refusal More of its text; `null` when there is none.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Refusal(
        @Position val index: Int = 0,
        val refusal: String? = null,
        val extra: Extra = Extra.NONE,
    ) : MessageDeltaContent

    /**
     * A kind of part that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : MessageDeltaContent
}

internal object MessageDeltaContentSerializer : UnionSerializer<MessageDeltaContent>(
    "MessageDeltaContent",
    "type",
    MessageDeltaContent::Unknown,
    { (it as? MessageDeltaContent.Unknown)?.json },
    variant<MessageDeltaContent.Text>("text"),
    variant<MessageDeltaContent.ImageFile>("image_file"),
    variant<MessageDeltaContent.ImageUrl>("image_url"),
    variant<MessageDeltaContent.Refusal>("refusal"),
)

/**
 * The delta of a text.
 *
 * @property text More of the text; `null` when there is none.
 * @property annotations Annotations that are new or changed; empty when there are none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class TextDelta(
    @SerialName("value") val text: String? = null,
    val annotations: List<MessageDeltaAnnotation> = emptyList(),
    val extra: Extra = Extra.NONE,
)

/**
 * The delta of an image in an uploaded file. Members that did not change are `null`.
 *
 * @property fileId The file's id.
 * @property detail The level of detail.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ImageFileDelta(
    @SerialName("file_id") val fileId: String? = null,
    val detail: ImageDetail? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The delta of an image at a URL. Members that did not change are `null`.
 *
 * @property url The URL.
 * @property detail The level of detail.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ImageUrlDelta(
    val url: String? = null,
    val detail: ImageDetail? = null,
    val extra: Extra = Extra.NONE,
)
