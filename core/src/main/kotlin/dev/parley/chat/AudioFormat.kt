package dev.parley.chat

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The encoding of input or output audio. */
@Serializable(with = AudioFormatSerializer::class)
public class AudioFormat private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** WAV. */
        @JvmField public val WAV: AudioFormat = AudioFormat("wav")

        /** AAC. */
        @JvmField public val AAC: AudioFormat = AudioFormat("aac")

        /** MP3. */
        @JvmField public val MP3: AudioFormat = AudioFormat("mp3")

        /** FLAC. */
        @JvmField public val FLAC: AudioFormat = AudioFormat("flac")

        /** Opus. */
        @JvmField public val OPUS: AudioFormat = AudioFormat("opus")

        /** Raw 16-bit PCM samples, without a header. */
        @JvmField public val PCM16: AudioFormat = AudioFormat("pcm16")

        /** The [AudioFormat] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): AudioFormat = AudioFormat(value).known()
    }
}

internal object AudioFormatSerializer : OpenEnumSerializer<AudioFormat>("AudioFormat", AudioFormat::of)
