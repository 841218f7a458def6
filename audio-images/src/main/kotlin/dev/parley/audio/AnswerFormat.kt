package dev.parley.audio

import dev.parley.json.OneOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationStrategy
import kotlinx.serialization.encoding.Encoder

/** How an answer is to look: what a call adds to its request, for the call knows what it can read. */
@Serializable
internal class AnswerFormat(@SerialName("response_format") val word: String) {
    companion object {
        const val JSON = "json"
        const val VERBOSE = "verbose_json"
        const val DIARIZED = "diarized_json"
        const val TEXT = "text"
    }
}

/** Writes a form: the fields of a request, and then [format]. */
internal class FormattedSerializer<T>(
    private val request: KSerializer<T>,
    private val format: AnswerFormat,
) : SerializationStrategy<T> by request,
    OneOf {
    override val forms: List<KSerializer<*>> get() = listOf(request)

    override fun serialize(encoder: Encoder, value: T) {
        request.serialize(encoder, value)
        AnswerFormat.serializer().serialize(encoder, format)
    }
}
