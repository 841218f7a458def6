package dev.parley.responses

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How a reasoning model works. */
@Serializable(with = ReasoningModeSerializer::class)
public class ReasoningMode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** As usual. */
        @JvmField public val STANDARD: ReasoningMode = ReasoningMode("standard")

        /** With more effort and at a higher price. */
        @JvmField public val PRO: ReasoningMode = ReasoningMode("pro")

        /** The ReasoningMode called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ReasoningMode = ReasoningMode(value)
    }
}

internal object ReasoningModeSerializer : OpenEnumSerializer<ReasoningMode>("ReasoningMode", ReasoningMode::of)
