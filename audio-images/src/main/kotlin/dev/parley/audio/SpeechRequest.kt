package dev.parley.audio

import dev.parley.generation.Voice
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Asks for a text to be read aloud. See the API reference, "Create speech".
 *
 * @property model the model that speaks, such as `gpt-4o-mini-tts`.
 * @property input the text, 1 to 4096 characters.
 * @property voice who speaks.
 * @property instructions how to speak, in words: at most 4096 characters. `tts-1` and `tts-1-hd` do not follow them.
 * @property responseFormat how the speech is encoded. As MP3 when absent.
 * @property speed how fast, 0.25 to 4: 1, the usual speed, when absent.
 * @throws IllegalArgumentException when one of them is out of range, or [model] is blank.
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
        require(input.characters in 1..MAX_CHARACTERS) {
            "input must have 1 to $MAX_CHARACTERS characters, but has ${input.characters}"
        }
        require(instructions == null || instructions.characters <= MAX_CHARACTERS) {
            "instructions must have at most $MAX_CHARACTERS characters, but have ${instructions?.characters}"
        }
        require(speed == null || speed in 0.25..4.0) { "speed must be in 0.25..4.0, but is $speed" }
    }
}

private const val MAX_CHARACTERS = 4096

/** One for an emoji, too. */
private val String.characters: Int get() = codePointCount(0, length)
