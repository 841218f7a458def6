package dev.parley.audio

import dev.parley.FileSource
import kotlinx.serialization.Serializable

/**
 * A request to translate audio into English text. The response format is not part of it: each call of [Translations]
 * asks for the one that it reads.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createTranslation).
 *
 * @property file the audio file, told by its name: FLAC, MP3, MP4, MPEG, MPGA, M4A, Ogg, WAV or WebM.
 * @property model the model, such as `whisper-1`.
 * @property prompt an English text that sets the style, or the translation of what was said just before.
 * @property temperature the sampling temperature, 0 to 1. Default when `null`: 0, raised by the model if need be.
 * @throws IllegalArgumentException when [model] is blank or [temperature] is not finite.
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
        requireFinite("temperature", temperature)
    }
}
