package dev.parley.audio

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How subtitles are written. */
@Serializable(with = SubtitleFormatSerializer::class)
public class SubtitleFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** SubRip, for players of videos. */
        @JvmField public val SRT: SubtitleFormat = SubtitleFormat("srt")

        /** WebVTT, for browsers. */
        @JvmField public val VTT: SubtitleFormat = SubtitleFormat("vtt")

        /** The SubtitleFormat called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): SubtitleFormat = SubtitleFormat(value)
    }
}

internal object SubtitleFormatSerializer : OpenEnumSerializer<SubtitleFormat>("SubtitleFormat", SubtitleFormat::of)
