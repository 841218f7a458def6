package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The reasoning effort of reinforcement fine-tuning. */
@Serializable(with = TuningEffortSerializer::class)
public class TuningEffort private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The default of the model. */
        @JvmField public val DEFAULT: TuningEffort = TuningEffort("default")

        /** Low. */
        @JvmField public val LOW: TuningEffort = TuningEffort("low")

        /** Medium. */
        @JvmField public val MEDIUM: TuningEffort = TuningEffort("medium")

        /** High. */
        @JvmField public val HIGH: TuningEffort = TuningEffort("high")

        /** The [TuningEffort] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): TuningEffort = TuningEffort(value).known()
    }
}

internal object TuningEffortSerializer : OpenEnumSerializer<TuningEffort>("TuningEffort", TuningEffort::of)
