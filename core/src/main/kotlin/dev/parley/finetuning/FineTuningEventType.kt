package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What an event tells. */
@Serializable(with = FineTuningEventTypeSerializer::class)
public class FineTuningEventType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Something that happened. */
        @JvmField public val MESSAGE: FineTuningEventType = FineTuningEventType("message")

        /** How well the training goes. */
        @JvmField public val METRICS: FineTuningEventType = FineTuningEventType("metrics")

        /** The FineTuningEventType called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): FineTuningEventType = FineTuningEventType(value)
    }
}

internal object FineTuningEventTypeSerializer :
    OpenEnumSerializer<FineTuningEventType>("FineTuningEventType", FineTuningEventType::of)
