package dev.parley.audio

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The audio format of speech. */
@Serializable(with = SpeechFormatSerializer::class)
public class SpeechFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** MP3. */
        @JvmField public val MP3: SpeechFormat = SpeechFormat("mp3")

        /** Opus, for streaming with low latency. */
        @JvmField public val OPUS: SpeechFormat = SpeechFormat("opus")

        /** AAC. */
        @JvmField public val AAC: SpeechFormat = SpeechFormat("aac")

        /** FLAC: lossless compression. */
        @JvmField public val FLAC: SpeechFormat = SpeechFormat("flac")

        /** WAV: not compressed, so nothing needs to be decoded. */
        @JvmField public val WAV: SpeechFormat = SpeechFormat("wav")

        /** Raw samples without a header: 24 kHz, 16 bits signed, little-endian, mono. */
        @JvmField public val PCM: SpeechFormat = SpeechFormat("pcm")

        /** The [SpeechFormat] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): SpeechFormat = SpeechFormat(value).known()
    }
}

internal object SpeechFormatSerializer : OpenEnumSerializer<SpeechFormat>("SpeechFormat", SpeechFormat::of)
