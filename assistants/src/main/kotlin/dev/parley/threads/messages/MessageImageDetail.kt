package dev.parley.threads.messages

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How closely a model looks at an image in a message. */
@Serializable(with = MessageImageDetailSerializer::class)
public class MessageImageDetail private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The model decides. */
        @JvmField public val AUTO: MessageImageDetail = MessageImageDetail("auto")

        /** Roughly, for few tokens. */
        @JvmField public val LOW: MessageImageDetail = MessageImageDetail("low")

        /** Closely. */
        @JvmField public val HIGH: MessageImageDetail = MessageImageDetail("high")

        /** The MessageImageDetail called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): MessageImageDetail = MessageImageDetail(value)
    }
}

internal object MessageImageDetailSerializer : OpenEnumSerializer<MessageImageDetail>(
    "MessageImageDetail",
    MessageImageDetail::of,
)
