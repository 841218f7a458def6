package dev.parley.audio

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The format of subtitles. */
@Serializable(with = SubtitleFormatSerializer::class)
public class SubtitleFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** SubRip (SRT), for video players. */
        @JvmField public val SRT: SubtitleFormat = SubtitleFormat("srt")

        /** WebVTT, for browsers. */
        @JvmField public val VTT: SubtitleFormat = SubtitleFormat("vtt")

        /** The [SubtitleFormat] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): SubtitleFormat = SubtitleFormat(value).known()
    }
}

internal object SubtitleFormatSerializer : OpenEnumSerializer<SubtitleFormat>("SubtitleFormat", SubtitleFormat::of)
