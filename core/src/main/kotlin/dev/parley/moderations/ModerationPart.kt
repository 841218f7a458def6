package dev.parley.moderations

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A part of the input to classify: text or an image.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/moderations/create#moderations_create-input).
 */
@Serializable(with = ModerationPartSerializer::class)
public sealed interface ModerationPart {
    /**
     * A text part.
     *
     * @property text The text to classify.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Text @JvmOverloads constructor(val text: String, val extra: Extra = Extra.NONE) : ModerationPart

    /**
     * An image part.
     *
     * @property imageUrl The URL or the data of the image.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Image @JvmOverloads constructor(
        @SerialName("image_url") val imageUrl: ModerationImage,
        val extra: Extra = Extra.NONE,
    ) : ModerationPart

    /**
     * A kind of part that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole part.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ModerationPart

    public companion object {
        /** A text part. */
        @JvmStatic
        public fun text(text: String): ModerationPart = Text(text)

        /** An image part of the image at [url], which may be a `data:` URL. */
        @JvmStatic
        public fun image(url: String): ModerationPart = Image(ModerationImage(url))
    }
}

internal object ModerationPartSerializer : UnionSerializer<ModerationPart>(
    "ModerationPart",
    "type",
    ModerationPart::Unknown,
    { (it as? ModerationPart.Unknown)?.json },
    variant<ModerationPart.Text>("text"),
    variant<ModerationPart.Image>("image_url"),
)

/**
 * An image by its URL or as base64 data.
 *
 * @property url The URL of the image, or a `data:` URL that contains it in base64.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ModerationImage @JvmOverloads constructor(val url: String, val extra: Extra = Extra.NONE)
