package dev.parley.audio

import dev.parley.generation.Voice
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A request to turn text into speech.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/audio/createSpeech).
 *
 * @property model the text-to-speech (TTS) model, such as `gpt-4o-mini-tts`.
 * @property input the text to speak; the service takes up to 4096 characters.
 * @property voice the voice to speak with: built-in or custom.
 * @property instructions how to speak, in words; the service takes up to 4096 characters. Not for `tts-1` and
 * `tts-1-hd`.
 * @property responseFormat the audio format. Default when `null`: MP3.
 * @property speed the speed of the speech, 0.25 to 4. Default when `null`: 1.
 * @throws IllegalArgumentException when [model] is blank, [input] is empty or [speed] is not finite.
 */
@Serializable
@JvmRecord
public data class SpeechRequest(
    val model: String,
    val input: String,
    val voice: Voice,
    val instructions: String? = null,
    @SerialName("response_format") val responseFormat: SpeechFormat? = null,
    val speed: Double? = null,
) {
    init {
        require(model.isNotBlank()) { "model must not be blank" }
        require(input.isNotEmpty()) { "input must not be empty" }
        requireFinite("speed", speed)
    }
}
