package dev.parley.generation

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** How many reasoning tokens a reasoning model spends. Models support different levels. */
@Serializable(with = ReasoningEffortSerializer::class)
public class ReasoningEffort private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** No reasoning. */
        @JvmField public val NONE: ReasoningEffort = ReasoningEffort("none")

        /** Minimal effort. */
        @JvmField public val MINIMAL: ReasoningEffort = ReasoningEffort("minimal")

        /** Low effort. */
        @JvmField public val LOW: ReasoningEffort = ReasoningEffort("low")

        /** Medium effort. */
        @JvmField public val MEDIUM: ReasoningEffort = ReasoningEffort("medium")

        /** High effort. */
        @JvmField public val HIGH: ReasoningEffort = ReasoningEffort("high")

        /** Extra high effort. */
        @JvmField public val XHIGH: ReasoningEffort = ReasoningEffort("xhigh")

        /** The maximum effort. */
        @JvmField public val MAX: ReasoningEffort = ReasoningEffort("max")

        /** The [ReasoningEffort] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ReasoningEffort = ReasoningEffort(value).known()
    }
}

internal object ReasoningEffortSerializer : OpenEnumSerializer<ReasoningEffort>("ReasoningEffort", ReasoningEffort::of)
