package dev.parley.threads.messages

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The level of detail at which the model sees an image. */
@Serializable(with = MessageImageDetailSerializer::class)
public class MessageImageDetail private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The model chooses (`auto`). */
        @JvmField public val AUTO: MessageImageDetail = MessageImageDetail("auto")

        /** Low detail, which takes fewer tokens (`low`). */
        @JvmField public val LOW: MessageImageDetail = MessageImageDetail("low")

        /** High detail (`high`). */
        @JvmField public val HIGH: MessageImageDetail = MessageImageDetail("high")

        /** The level of detail with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): MessageImageDetail = MessageImageDetail(value).known()
    }
}

internal object MessageImageDetailSerializer : OpenEnumSerializer<MessageImageDetail>(
    "MessageImageDetail",
    MessageImageDetail::of,
)
