package dev.parley.responses

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.responses.items.user
import kotlinx.serialization.Serializable

/** Which earlier thoughts the model is shown. */
@Serializable(with = ReasoningContextSerializer::class)
public class ReasoningContext private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Those that it can use. */
        @JvmField public val AUTO: ReasoningContext = ReasoningContext("auto")

        /** Those since the last message of the user. */
        @JvmField public val CURRENT_TURN: ReasoningContext = ReasoningContext("current_turn")

        /** All. */
        @JvmField public val ALL_TURNS: ReasoningContext = ReasoningContext("all_turns")

        /** The ReasoningContext called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ReasoningContext = ReasoningContext(value)
    }
}

internal object ReasoningContextSerializer : OpenEnumSerializer<ReasoningContext>(
    "ReasoningContext",
    ReasoningContext::of,
)
