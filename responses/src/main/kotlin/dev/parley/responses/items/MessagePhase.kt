package dev.parley.responses.items

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What a message of the model is. Send it back as it came, or later answers get worse. */
@Serializable(with = MessagePhaseSerializer::class)
public class MessagePhase private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** A remark on the way. */
        @JvmField public val COMMENTARY: MessagePhase = MessagePhase("commentary")

        /** The answer itself. */
        @JvmField public val FINAL_ANSWER: MessagePhase = MessagePhase("final_answer")

        /** The MessagePhase called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): MessagePhase = MessagePhase(value)
    }
}

internal object MessagePhaseSerializer : OpenEnumSerializer<MessagePhase>("MessagePhase", MessagePhase::of)
