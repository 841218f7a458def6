package dev.parley.moderations

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The type of input that a category score is based on. */
@Serializable(with = ModerationInputTypeSerializer::class)
public class ModerationInputType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Text. */
        @JvmField public val TEXT: ModerationInputType = ModerationInputType("text")

        /** An image. */
        @JvmField public val IMAGE: ModerationInputType = ModerationInputType("image")

        /** The [ModerationInputType] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ModerationInputType = ModerationInputType(value).known()
    }
}

internal object ModerationInputTypeSerializer : OpenEnumSerializer<ModerationInputType>(
    "ModerationInputType",
    ModerationInputType::of,
)
