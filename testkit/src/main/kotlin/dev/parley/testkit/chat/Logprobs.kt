package dev.parley.testkit.chat

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** The `logprobs` of a choice: every word is fairly certain, its [top] alternatives less and less so. */
internal fun logprobsOf(words: List<String>, top: Int): JsonObject = buildJsonObject {
    put("content", JsonArray(words.map { tokenOf(it, top) }))
    put("refusal", JsonNull)
}

private fun tokenOf(word: String, top: Int) = JsonObject(entry(word, 0) + ("top_logprobs" to alternatives(word, top)))

private fun alternatives(word: String, top: Int) = JsonArray(List(top) { rank -> entry(word.repeat(rank + 1), rank) })

private fun entry(token: String, rank: Int) = buildJsonObject {
    put("token", token)
    put("logprob", -0.125 * (1 + rank))
    put("bytes", JsonArray(token.encodeToByteArray().map { JsonPrimitive(it.toInt() and 0xFF) }))
}
