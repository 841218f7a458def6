package dev.parley.audio

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** What a verbose transcription has timestamps of. */
@Serializable(with = TimestampGranularitySerializer::class)
public class TimestampGranularity private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Words; they add latency. */
        @JvmField public val WORD: TimestampGranularity = TimestampGranularity("word")

        /** Segments. */
        @JvmField public val SEGMENT: TimestampGranularity = TimestampGranularity("segment")

        /** The [TimestampGranularity] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): TimestampGranularity = TimestampGranularity(value).known()
    }
}

internal object TimestampGranularitySerializer :
    OpenEnumSerializer<TimestampGranularity>("TimestampGranularity", TimestampGranularity::of)
