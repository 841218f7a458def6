package dev.parley.audio

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How speech is encoded. */
@Serializable(with = SpeechFormatSerializer::class)
public class SpeechFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** MP3. */
        @JvmField public val MP3: SpeechFormat = SpeechFormat("mp3")

        /** Opus, for streams over the internet. */
        @JvmField public val OPUS: SpeechFormat = SpeechFormat("opus")

        /** AAC. */
        @JvmField public val AAC: SpeechFormat = SpeechFormat("aac")

        /** FLAC: compressed without loss. */
        @JvmField public val FLAC: SpeechFormat = SpeechFormat("flac")

        /** WAV: not compressed, so that nothing needs to be decoded. */
        @JvmField public val WAV: SpeechFormat = SpeechFormat("wav")

        /** Bare samples without a header: 24 kHz, 16 bits, little-endian, one channel. */
        @JvmField public val PCM: SpeechFormat = SpeechFormat("pcm")

        /** The SpeechFormat called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): SpeechFormat = SpeechFormat(value)
    }
}

internal object SpeechFormatSerializer : OpenEnumSerializer<SpeechFormat>("SpeechFormat", SpeechFormat::of)
