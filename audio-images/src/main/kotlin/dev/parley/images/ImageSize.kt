package dev.parley.images

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The size of an image in pixels, width by height. */
@Serializable(with = ImageSizeSerializer::class)
public class ImageSize private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The model chooses (`auto`). */
        @JvmField public val AUTO: ImageSize = ImageSize("auto")

        /** A small square, for `dall-e-2`. */
        @JvmField public val SIZE_256X256: ImageSize = ImageSize("256x256")

        /** A square, for `dall-e-2`. */
        @JvmField public val SIZE_512X512: ImageSize = ImageSize("512x512")

        /** A square, for every model. */
        @JvmField public val SIZE_1024X1024: ImageSize = ImageSize("1024x1024")

        /** Landscape, for GPT image models. */
        @JvmField public val SIZE_1536X1024: ImageSize = ImageSize("1536x1024")

        /** Portrait, for GPT image models. */
        @JvmField public val SIZE_1024X1536: ImageSize = ImageSize("1024x1536")

        /** Landscape, for `dall-e-3`. */
        @JvmField public val SIZE_1792X1024: ImageSize = ImageSize("1792x1024")

        /** Portrait, for `dall-e-3`. */
        @JvmField public val SIZE_1024X1792: ImageSize = ImageSize("1024x1792")

        /** The [ImageSize] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImageSize = ImageSize(value).known()

        /**
         * [width] by [height] pixels, for models that take any size, such as `gpt-image-2`.
         *
         * @throws IllegalArgumentException when one of them is less than 1.
         */
        @JvmStatic public fun of(width: Int, height: Int): ImageSize {
            require(width >= 1) { "width must be at least 1, but is $width" }
            require(height >= 1) { "height must be at least 1, but is $height" }
            return ImageSize("${width}x$height")
        }
    }
}

internal object ImageSizeSerializer : OpenEnumSerializer<ImageSize>("ImageSize", ImageSize::of)
