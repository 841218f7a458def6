package dev.parley.realtime.sessions

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** What a model responds with. */
@Serializable(with = OutputModalitySerializer::class)
public class OutputModality private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Text only. */
        @JvmField public val TEXT: OutputModality = OutputModality("text")

        /** Audio, and its transcript. */
        @JvmField public val AUDIO: OutputModality = OutputModality("audio")

        /** The [OutputModality] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): OutputModality = OutputModality(value).known()
    }
}

internal object OutputModalitySerializer : OpenEnumSerializer<OutputModality>("OutputModality", OutputModality::of)
