package dev.parley.testkit.audio

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.members
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.requireModel
import dev.parley.testkit.service.text
import dev.parley.testkit.service.wrongType
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.doubleOrNull

/** A request for speech, read for what the answer depends on, and refused where the service would refuse it. */
internal class SpeechRequest(private val request: JsonObject) {
    init {
        request.requireModel()
    }

    val text: String = textOf(request["input"] ?: throw missing("input"))
    val format: SoundFile = formatOf(request.text("response_format") ?: SoundFile.MP3.word)
    val streams: Boolean = streams(request.text("stream_format"))

    /** The sound of it. */
    fun spoken(): ByteArray {
        val voice = request.text("voice") ?: request.members("voice")?.text("id") ?: throw missing("voice")
        return format.write(Tune(text, voice, speed()).samples)
    }

    private fun textOf(input: JsonElement): String {
        val text = request.text("input") ?: throw wrongType("input", "a string", input)
        if (text.isEmpty()) throw length("at least 1 character", "string_below_min_length")
        if (text.codePointCount(0, text.length) > MAX_CHARACTERS) {
            throw length("at most $MAX_CHARACTERS characters", "string_above_max_length")
        }
        return text
    }

    private fun formatOf(word: String) =
        SoundFile.entries.firstOrNull { it.word == word } ?: throw invalid("response_format", word)

    private fun streams(format: String?): Boolean = when {
        format == null || format == "audio" -> false
        format != "sse" -> throw invalid("stream_format", format)
        request.text("model").orEmpty().startsWith("tts-1") -> throw invalid("stream_format", format)
        else -> true
    }

    private fun speed(): Double {
        val speed = (request["speed"] as? JsonPrimitive)?.doubleOrNull ?: 1.0
        return if (speed in 0.25..4.0) speed else throw invalid("speed", speed.toString())
    }

    private fun length(expected: String, code: String) =
        Refusal("Invalid 'input': expected a string with $expected.", "input", code)

    private fun invalid(param: String, value: String) = Refusal("Invalid value: '$value'.", param, "invalid_value")

    private companion object {
        const val MAX_CHARACTERS = 4096
    }
}
