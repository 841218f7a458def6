package dev.parley.audio

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What a transcription tells the times of. */
@Serializable(with = TimestampGranularitySerializer::class)
public class TimestampGranularity private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Each word; this takes the service a little longer. */
        @JvmField public val WORD: TimestampGranularity = TimestampGranularity("word")

        /** Each segment. */
        @JvmField public val SEGMENT: TimestampGranularity = TimestampGranularity("segment")

        /** The TimestampGranularity called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): TimestampGranularity = TimestampGranularity(value)
    }
}

internal object TimestampGranularitySerializer :
    OpenEnumSerializer<TimestampGranularity>("TimestampGranularity", TimestampGranularity::of)
