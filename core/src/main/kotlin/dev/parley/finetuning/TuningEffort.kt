package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How much a model thinks while it is trained by reinforcement. */
@Serializable(with = TuningEffortSerializer::class)
public class TuningEffort private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** As much as the model usually does. */
        @JvmField public val DEFAULT: TuningEffort = TuningEffort("default")

        /** Little. */
        @JvmField public val LOW: TuningEffort = TuningEffort("low")

        /** The usual measure. */
        @JvmField public val MEDIUM: TuningEffort = TuningEffort("medium")

        /** Much. */
        @JvmField public val HIGH: TuningEffort = TuningEffort("high")

        /** The TuningEffort called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): TuningEffort = TuningEffort(value)
    }
}

internal object TuningEffortSerializer : OpenEnumSerializer<TuningEffort>("TuningEffort", TuningEffort::of)
