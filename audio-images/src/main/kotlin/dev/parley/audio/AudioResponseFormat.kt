package dev.parley.audio

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationStrategy
import kotlinx.serialization.encoding.Encoder

/** The format of a transcription: what a call adds to its request, because the call knows what it can read. */
@Serializable
internal class AudioResponseFormat(@SerialName("response_format") val word: String) {
    companion object {
        const val JSON = "json"
        const val VERBOSE_JSON = "verbose_json"
        const val DIARIZED_JSON = "diarized_json"
        const val TEXT = "text"
    }
}

/** Writes the fields of a request, and then [format]. */
internal class FormattedSerializer<T>(
    private val request: KSerializer<T>,
    private val format: AudioResponseFormat,
) : SerializationStrategy<T> by request {
    override fun serialize(encoder: Encoder, value: T) {
        request.serialize(encoder, value)
        AudioResponseFormat.serializer().serialize(encoder, format)
    }
}
