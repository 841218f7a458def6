package dev.parley.responses.items

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The phase of a message of the model. Send it back as it came: without it later responses get worse. */
@Serializable(with = MessagePhaseSerializer::class)
public class MessagePhase private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Commentary before the final answer. */
        @JvmField public val COMMENTARY: MessagePhase = MessagePhase("commentary")

        /** The final answer. */
        @JvmField public val FINAL_ANSWER: MessagePhase = MessagePhase("final_answer")

        /** The [MessagePhase] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): MessagePhase = MessagePhase(value).known()
    }
}

internal object MessagePhaseSerializer : OpenEnumSerializer<MessagePhase>("MessagePhase", MessagePhase::of)
