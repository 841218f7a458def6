package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The format of audio for a model that grades. */
@Serializable(with = GraderAudioFormatSerializer::class)
public class GraderAudioFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** MP3. */
        @JvmField public val MP3: GraderAudioFormat = GraderAudioFormat("mp3")

        /** WAV. */
        @JvmField public val WAV: GraderAudioFormat = GraderAudioFormat("wav")

        /** The [GraderAudioFormat] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): GraderAudioFormat = GraderAudioFormat(value).known()
    }
}

internal object GraderAudioFormatSerializer :
    OpenEnumSerializer<GraderAudioFormat>("GraderAudioFormat", GraderAudioFormat::of)
