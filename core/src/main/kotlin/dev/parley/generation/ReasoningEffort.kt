package dev.parley.generation

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How much a reasoning model thinks before it answers. */
@Serializable(with = ReasoningEffortSerializer::class)
public class ReasoningEffort private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Not at all. */
        @JvmField public val NONE: ReasoningEffort = ReasoningEffort("none")

        /** As little as can be. */
        @JvmField public val MINIMAL: ReasoningEffort = ReasoningEffort("minimal")

        /** Little. */
        @JvmField public val LOW: ReasoningEffort = ReasoningEffort("low")

        /** The usual measure. */
        @JvmField public val MEDIUM: ReasoningEffort = ReasoningEffort("medium")

        /** Much. */
        @JvmField public val HIGH: ReasoningEffort = ReasoningEffort("high")

        /** Very much. */
        @JvmField public val XHIGH: ReasoningEffort = ReasoningEffort("xhigh")

        /** As much as can be. */
        @JvmField public val MAX: ReasoningEffort = ReasoningEffort("max")

        /** The ReasoningEffort called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ReasoningEffort = ReasoningEffort(value)
    }
}

internal object ReasoningEffortSerializer : OpenEnumSerializer<ReasoningEffort>("ReasoningEffort", ReasoningEffort::of)
