package dev.parley.responses.items

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How closely a model looks at an image. */
@Serializable(with = ImageDetailSerializer::class)
public class ImageDetail private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Roughly, for few tokens. */
        @JvmField public val LOW: ImageDetail = ImageDetail("low")

        /** Closely. */
        @JvmField public val HIGH: ImageDetail = ImageDetail("high")

        /** As the model thinks fit. */
        @JvmField public val AUTO: ImageDetail = ImageDetail("auto")

        /** At the size it has. */
        @JvmField public val ORIGINAL: ImageDetail = ImageDetail("original")

        /** The ImageDetail called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ImageDetail = ImageDetail(value)
    }
}

internal object ImageDetailSerializer : OpenEnumSerializer<ImageDetail>("ImageDetail", ImageDetail::of)
