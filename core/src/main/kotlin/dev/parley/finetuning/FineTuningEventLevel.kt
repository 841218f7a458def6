package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How grave an event is. */
@Serializable(with = FineTuningEventLevelSerializer::class)
public class FineTuningEventLevel private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** All is well. */
        @JvmField public val INFO: FineTuningEventLevel = FineTuningEventLevel("info")

        /** Something to know about. */
        @JvmField public val WARN: FineTuningEventLevel = FineTuningEventLevel("warn")

        /** Something went wrong. */
        @JvmField public val ERROR: FineTuningEventLevel = FineTuningEventLevel("error")

        /** The FineTuningEventLevel called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): FineTuningEventLevel = FineTuningEventLevel(value)
    }
}

internal object FineTuningEventLevelSerializer :
    OpenEnumSerializer<FineTuningEventLevel>("FineTuningEventLevel", FineTuningEventLevel::of)
