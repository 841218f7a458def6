package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The type of an event. */
@Serializable(with = FineTuningEventTypeSerializer::class)
public class FineTuningEventType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** A status message. */
        @JvmField public val MESSAGE: FineTuningEventType = FineTuningEventType("message")

        /** Training metrics. */
        @JvmField public val METRICS: FineTuningEventType = FineTuningEventType("metrics")

        /** The [FineTuningEventType] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): FineTuningEventType = FineTuningEventType(value).known()
    }
}

internal object FineTuningEventTypeSerializer :
    OpenEnumSerializer<FineTuningEventType>("FineTuningEventType", FineTuningEventType::of)
