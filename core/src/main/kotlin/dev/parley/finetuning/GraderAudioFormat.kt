package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How the audio for a grading model is encoded. */
@Serializable(with = GraderAudioFormatSerializer::class)
public class GraderAudioFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** MP3. */
        @JvmField public val MP3: GraderAudioFormat = GraderAudioFormat("mp3")

        /** WAV. */
        @JvmField public val WAV: GraderAudioFormat = GraderAudioFormat("wav")

        /** The GraderAudioFormat called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): GraderAudioFormat = GraderAudioFormat(value)
    }
}

internal object GraderAudioFormatSerializer :
    OpenEnumSerializer<GraderAudioFormat>("GraderAudioFormat", GraderAudioFormat::of)
