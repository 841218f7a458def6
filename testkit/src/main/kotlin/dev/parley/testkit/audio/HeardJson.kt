package dev.parley.testkit.audio

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlin.math.ceil

/** What was heard, in the service's kinds of JSON. */
internal class HeardJson(private val heard: Hearing, private val byTokens: Boolean) {
    fun plain(logprobs: Boolean): JsonObject = buildJsonObject {
        put("text", heard.text)
        if (logprobs) put("logprobs", logprobs(heard.sentences.flatMap { it.words }))
        put("usage", usage())
    }

    fun verbose(task: String, language: String, granularities: List<String>): JsonObject = buildJsonObject {
        put("task", task)
        put("language", language)
        put("duration", heard.duration.inSeconds)
        put("text", heard.text)
        if ("word" in granularities) put("words", JsonArray(heard.sentences.flatMap(::words)))
        if ("segment" in granularities ||
            granularities.isEmpty()
        ) {
            put("segments", JsonArray(heard.sentences.map(::segment)))
        }
        put("usage", usage())
    }

    fun diarized(): JsonObject = buildJsonObject {
        put("task", "transcribe")
        put("duration", heard.duration.inSeconds)
        put("text", heard.sentences.joinToString("\n") { "${it.speaker}: ${it.text.trim()}" })
        put("segments", JsonArray(heard.sentences.map(::spoken)))
        put("usage", usage())
    }

    fun spoken(sentence: Hearing.Sentence): JsonObject = buildJsonObject {
        put("type", "transcript.text.segment")
        put("id", idOf(sentence))
        put("start", sentence.start.inSeconds)
        put("end", sentence.end.inSeconds)
        put("text", sentence.text.trim())
        put("speaker", sentence.speaker)
    }

    fun idOf(sentence: Hearing.Sentence): String = "seg_%03d".format(sentence.number + 1)

    fun logprobs(words: List<String>): JsonArray = JsonArray(
        words.map { word ->
            buildJsonObject {
                put("token", word)
                put("logprob", LOGPROB)
                put("bytes", JsonArray(word.encodeToByteArray().map { JsonPrimitive(it.toInt() and 0xFF) }))
            }
        },
    )

    fun usage(): JsonObject = buildJsonObject {
        put("type", if (byTokens) "tokens" else "duration")
        if (byTokens) {
            tokens().forEach { (name, value) ->
                put(name, value)
            }
        } else {
            put("seconds", ceil(heard.duration.inSeconds).toInt())
        }
    }

    private fun tokens() = buildJsonObject {
        val input = (heard.duration.toMillis() / MILLIS_OF_TOKEN).toInt()
        val output = heard.sentences.sumOf { it.words.size }
        put("input_tokens", input)
        put("input_token_details", details(input))
        put("output_tokens", output)
        put("total_tokens", input + output)
    }

    private fun details(audioTokens: Int) = buildJsonObject {
        put("text_tokens", 0)
        put("audio_tokens", audioTokens)
    }

    private fun words(sentence: Hearing.Sentence) = sentence.words.mapIndexed { index, word ->
        buildJsonObject {
            put("word", word.trim())
            put("start", sentence.startOf(index).inSeconds)
            put("end", sentence.startOf(index + 1).inSeconds)
        }
    }

    private fun segment(sentence: Hearing.Sentence) = buildJsonObject {
        put("id", sentence.number)
        put("seek", 0)
        put("start", sentence.start.inSeconds)
        put("end", sentence.end.inSeconds)
        put("text", sentence.text)
        put("tokens", JsonArray(sentence.words.map { JsonPrimitive(it.trim().hashCode().mod(VOCABULARY)) }))
        put("temperature", 0.0)
        put("avg_logprob", LOGPROB)
        put("compression_ratio", 1.25)
        put("no_speech_prob", 0.0)
    }

    private companion object {
        const val LOGPROB = -0.125
        const val MILLIS_OF_TOKEN = 100
        const val VOCABULARY = 50_257
    }
}
