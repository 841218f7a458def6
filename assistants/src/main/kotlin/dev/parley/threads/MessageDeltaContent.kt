package dev.parley.threads

import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.threads.messages.MessageImageDetail
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What is new in a part of a message. See the API reference, "The message delta object", `content`. */
@Serializable(with = MessageDeltaContentSerializer::class)
public sealed interface MessageDeltaContent {
    /**
     * More text.
     *
     * @property index which part of the message, from 0.
     * @property text what is new; `null` when nothing is.
     */
    @Serializable
    @JvmRecord
    public data class Text(val index: Int, val text: TextDelta? = null) : MessageDeltaContent

    /**
     * An image among the uploaded files.
     *
     * @property index which part of the message, from 0.
     * @property imageFile which file; `null` when nothing is new.
     */
    @Serializable
    @JvmRecord
    public data class ImageFile(
        val index: Int,
        @SerialName("image_file") val imageFile: ImageFileDelta? = null,
    ) : MessageDeltaContent

    /**
     * An image on the web.
     *
     * @property index which part of the message, from 0.
     * @property imageUrl where it is; `null` when nothing is new.
     */
    @Serializable
    @JvmRecord
    public data class ImageUrl(
        val index: Int,
        @SerialName("image_url") val imageUrl: ImageUrlDelta? = null,
    ) : MessageDeltaContent

    /**
     * More of a refusal to answer.
     *
     * @property index which part of the message, from 0.
     * @property refusal what is new; `null` when nothing is.
     */
    @Serializable
    @JvmRecord
    public data class Refusal(val index: Int, val refusal: String? = null) : MessageDeltaContent

    /**
     * A piece newer than this library.
     *
     * @property json all of it, as it came.
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
 * What is new in a text. Each is `null` when nothing of it is.
 *
 * @property value more of the text.
 * @property annotations more of the notes.
 */
@Serializable
@JvmRecord
public data class TextDelta(val value: String? = null, val annotations: List<MessageDeltaAnnotation>? = null)

/**
 * What is new in an image among the uploaded files. Each is `null` when nothing of it is.
 *
 * @property fileId the id of the file.
 * @property detail how closely to look.
 */
@Serializable
@JvmRecord
public data class ImageFileDelta(
    @SerialName("file_id") val fileId: String? = null,
    val detail: MessageImageDetail? = null,
)

/**
 * What is new in an image on the web. Each is `null` when nothing of it is.
 *
 * @property url where it is.
 * @property detail how closely to look.
 */
@Serializable
@JvmRecord
public data class ImageUrlDelta(val url: String? = null, val detail: MessageImageDetail? = null)
