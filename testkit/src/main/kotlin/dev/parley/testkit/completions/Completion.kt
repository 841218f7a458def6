package dev.parley.testkit.completions

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import java.time.Instant

/** The answer to [prompt], whole or in pieces. */
internal class Completion(
    private val id: String,
    private val model: String,
    private val prompt: Prompt,
    private val now: Instant,
) {
    fun json(): JsonObject {
        val choices = prompt.choices.mapIndexed { index, words -> choice(index, words, prompt.finishReason) }
        return piece(choices, "usage" to usage())
    }

    /** A piece a word, the choices one after the other; then why each ended, and the usage if asked for. */
    fun pieces(): List<JsonObject> {
        val words = prompt.choices.flatMapIndexed { index, words -> words.map { choice(index, listOf(it), null) } }
        val ends = List(prompt.choices.size) { choice(it, emptyList(), prompt.finishReason) }
        val usage = if (prompt.streamsUsage) listOf(piece(emptyList(), "usage" to usage())) else emptyList()
        return (words + ends).map { piece(listOf(it)) } + usage
    }

    private fun piece(choices: List<JsonObject>, vararg more: Pair<String, JsonElement>): JsonObject {
        val head = buildJsonObject {
            put("id", id)
            put("object", "text_completion")
            put("created", now.epochSecond)
            put("model", model)
            put("choices", JsonArray(choices))
        }
        return JsonObject(head + more)
    }

    private fun choice(index: Int, words: List<String>, finishReason: String?) = buildJsonObject {
        put("text", words.joinToString(""))
        put("index", index)
        put("logprobs", prompt.logprobs?.let { logprobs(words, it) } ?: JsonNull)
        put("finish_reason", finishReason)
    }

    private fun logprobs(words: List<String>, top: Int) = buildJsonObject {
        put("tokens", JsonArray(words.map(::JsonPrimitive)))
        put("token_logprobs", JsonArray(words.map { JsonPrimitive(LOGPROB) }))
        put("top_logprobs", JsonArray(words.map { likeliest(it, top) }))
        put("text_offset", JsonArray(offsets(words).map(::JsonPrimitive)))
    }

    private fun offsets(words: List<String>) = words.runningFold(0) { at, word -> at + word.length }.dropLast(1)

    private fun likeliest(word: String, top: Int) =
        JsonObject(List(top) { word.repeat(it + 1) to JsonPrimitive(LOGPROB * (it + 1)) }.toMap())

    private fun usage() = buildJsonObject {
        put("prompt_tokens", prompt.promptTokens)
        put("completion_tokens", prompt.completionTokens)
        put("total_tokens", prompt.promptTokens + prompt.completionTokens)
    }

    private companion object {
        const val LOGPROB = -0.125
    }
}
