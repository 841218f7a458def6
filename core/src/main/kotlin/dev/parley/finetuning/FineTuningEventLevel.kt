package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The log level of an event. */
@Serializable(with = FineTuningEventLevelSerializer::class)
public class FineTuningEventLevel private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Information. */
        @JvmField public val INFO: FineTuningEventLevel = FineTuningEventLevel("info")

        /** A warning. */
        @JvmField public val WARN: FineTuningEventLevel = FineTuningEventLevel("warn")

        /** An error. */
        @JvmField public val ERROR: FineTuningEventLevel = FineTuningEventLevel("error")

        /** The [FineTuningEventLevel] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): FineTuningEventLevel = FineTuningEventLevel(value).known()
    }
}

internal object FineTuningEventLevelSerializer :
    OpenEnumSerializer<FineTuningEventLevel>("FineTuningEventLevel", FineTuningEventLevel::of)
