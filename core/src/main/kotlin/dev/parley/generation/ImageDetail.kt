package dev.parley.generation

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The detail level at which a model processes an image. */
@Serializable(with = ImageDetailSerializer::class)
public class ImageDetail private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The model chooses (`auto`). */
        @JvmField public val AUTO: ImageDetail = ImageDetail("auto")

        /** Low resolution: fewer tokens. */
        @JvmField public val LOW: ImageDetail = ImageDetail("low")

        /** High resolution: more tokens. */
        @JvmField public val HIGH: ImageDetail = ImageDetail("high")

        /** The image in its original size; the Responses API only. */
        @JvmField public val ORIGINAL: ImageDetail = ImageDetail("original")

        /** The [ImageDetail] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImageDetail = ImageDetail(value).known()
    }
}

internal object ImageDetailSerializer : OpenEnumSerializer<ImageDetail>("ImageDetail", ImageDetail::of)
