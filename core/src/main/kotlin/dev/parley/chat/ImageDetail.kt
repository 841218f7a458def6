package dev.parley.chat

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How closely a model looks at an image. */
@Serializable(with = ImageDetailSerializer::class)
public class ImageDetail private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The model decides. */
        @JvmField public val AUTO: ImageDetail = ImageDetail("auto")

        /** Roughly, and cheaply. */
        @JvmField public val LOW: ImageDetail = ImageDetail("low")

        /** Closely. */
        @JvmField public val HIGH: ImageDetail = ImageDetail("high")

        /** The ImageDetail called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ImageDetail = ImageDetail(value)
    }
}

internal object ImageDetailSerializer : OpenEnumSerializer<ImageDetail>("ImageDetail", ImageDetail::of)
