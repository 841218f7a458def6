package dev.parley.responses.items

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** How closely the model looks at an image. */
@Serializable(with = ImageDetailSerializer::class)
public class ImageDetail private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Low detail, for few tokens. */
        @JvmField public val LOW: ImageDetail = ImageDetail("low")

        /** High detail. */
        @JvmField public val HIGH: ImageDetail = ImageDetail("high")

        /** The model chooses (`auto`). */
        @JvmField public val AUTO: ImageDetail = ImageDetail("auto")

        /** The image in its original size. */
        @JvmField public val ORIGINAL: ImageDetail = ImageDetail("original")

        /** The [ImageDetail] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImageDetail = ImageDetail(value).known()
    }
}

internal object ImageDetailSerializer : OpenEnumSerializer<ImageDetail>("ImageDetail", ImageDetail::of)
