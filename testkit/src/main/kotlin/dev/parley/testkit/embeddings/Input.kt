package dev.parley.testkit.embeddings

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.emptyArray
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.wordsOf
import dev.parley.testkit.service.wrongType
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** One [text] to embed, of so many [tokens]; a text given as tokens is their numbers, with commas. */
internal class Input(val text: String, val tokens: Int)

/** The inputs of [request]: a text, tokens, or an array of either. */
internal fun inputsOf(request: JsonObject): List<Input> {
    val input = request["input"] ?: throw missing("input")
    if (input !is JsonArray) return listOf(inputOf(input))
    if (input.size > MAX_INPUTS) throw tooMany(input.size)
    if (input.isEmpty()) throw emptyArray("input")
    val isTokens = input.all { it is JsonPrimitive && !it.isString }
    return if (isTokens) listOf(inputOf(input)) else input.map(::inputOf)
}

private fun inputOf(input: JsonElement): Input = when {
    input is JsonPrimitive && input.isString -> textOf(input.content)
    input is JsonArray && input.isNotEmpty() -> Input(input.joinToString(","), input.size)
    else -> throw wrongType("input", "a string or an array", input)
}

private fun textOf(text: String): Input {
    if (text.isEmpty()) throw Refusal("Invalid 'input': input cannot be an empty string.", "input")
    return Input(text, wordsOf(text).size)
}

private fun tooMany(size: Int) = Refusal(
    "Invalid 'input': array too long. Expected an array with maximum length $MAX_INPUTS, but got an array with " +
        "length $size instead.",
    "input",
    "array_above_max_length",
)

private const val MAX_INPUTS = 2048
