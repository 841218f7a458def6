package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** What the image generation tool does. */
@Serializable(with = ImageActionSerializer::class)
public class ImageAction private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Generates a new image. */
        @JvmField public val GENERATE: ImageAction = ImageAction("generate")

        /** Edits an image of the conversation. */
        @JvmField public val EDIT: ImageAction = ImageAction("edit")

        /** The model chooses (`auto`). */
        @JvmField public val AUTO: ImageAction = ImageAction("auto")

        /** The [ImageAction] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImageAction = ImageAction(value).known()
    }
}

internal object ImageActionSerializer : OpenEnumSerializer<ImageAction>("ImageAction", ImageAction::of)
