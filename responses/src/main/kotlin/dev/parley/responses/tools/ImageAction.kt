package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What the image tool does. */
@Serializable(with = ImageActionSerializer::class)
public class ImageAction private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Makes a new image. */
        @JvmField public val GENERATE: ImageAction = ImageAction("generate")

        /** Changes an image of the conversation. */
        @JvmField public val EDIT: ImageAction = ImageAction("edit")

        /** As the model thinks fit. */
        @JvmField public val AUTO: ImageAction = ImageAction("auto")

        /** The ImageAction called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ImageAction = ImageAction(value)
    }
}

internal object ImageActionSerializer : OpenEnumSerializer<ImageAction>("ImageAction", ImageAction::of)
