package dev.parley.audio

import dev.parley.FileSource
import kotlinx.serialization.Serializable

/**
 * Asks for what is said in a recording to be written down in English. How the answer looks is chosen with the call. See
 * the API reference, "Create translation".
 *
 * @property file the recording, with a name that ends in its kind: `flac`, `mp3`, `mp4`, `mpeg`, `mpga`, `m4a`, `ogg`,
 * `wav` or `webm`.
 * @property model the model that listens: `whisper-1`.
 * @property prompt English text in the style wanted, or what was said just before.
 * @property temperature 0 to 1: the higher, the less predictable. When absent 0, raised where it must be.
 * @throws IllegalArgumentException when [model] is blank or [temperature] is out of range.
 */
@Serializable
@JvmRecord
public data class TranslationRequest(
    val file: FileSource,
    val model: String,
    val prompt: String? = null,
    val temperature: Double? = null,
) {
    init {
        require(model.isNotBlank()) { "model must not be blank" }
        requireTemperature(temperature)
    }
}
