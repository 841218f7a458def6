package dev.parley.moderations

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** A text or an image among others. */
@Serializable(with = ModerationPartSerializer::class)
public sealed interface ModerationPart {
    /**
     * Text.
     *
     * @property text the text.
     */
    @Serializable
    @JvmRecord
    public data class Text(val text: String) : ModerationPart

    /**
     * An image.
     *
     * @property imageUrl where it is, or the image itself.
     */
    @Serializable
    @JvmRecord
    public data class Image(@SerialName("image_url") val imageUrl: ModerationImage) : ModerationPart

    /**
     * A part newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ModerationPart

    public companion object {
        /** [text] as a part. */
        @JvmStatic
        public fun text(text: String): ModerationPart = Text(text)

        /** The image at [url], which may be a `data:` URL. */
        @JvmStatic
        public fun image(url: String): ModerationPart = Image(ModerationImage(url))
    }
}

internal object ModerationPartSerializer : UnionSerializer<ModerationPart>(
    name = "ModerationPart",
    discriminator = "type",
    variants = listOf(
        Variant("text", ModerationPart.Text::class, ModerationPart.Text.serializer()),
        Variant("image_url", ModerationPart.Image::class, ModerationPart.Image.serializer()),
    ),
    unknown = ModerationPart::Unknown,
    json = { (it as? ModerationPart.Unknown)?.json },
)

/**
 * An image by its address, or as a `data:` URL.
 *
 * @property url the address.
 */
@Serializable
@JvmRecord
public data class ModerationImage(val url: String)
