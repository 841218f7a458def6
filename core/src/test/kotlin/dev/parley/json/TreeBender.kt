@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.json

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.JsonUnquotedLiteral
import kotlin.random.Random

/** Bends a document at one place: another kind of value, or another size of it, none at all, or one more. */
class TreeBender(private val random: Random) {
    fun bent(json: JsonElement): JsonElement = when {
        random.nextInt(STAYS) == 0 -> odd(json)
        json is JsonObject && json.isNotEmpty() -> JsonObject(withMember(json, json.keys.random(random)))
        json is JsonArray && json.isNotEmpty() -> JsonArray(withItem(json, random.nextInt(json.size)))
        else -> odd(json)
    }

    private fun withMember(members: JsonObject, name: String): Map<String, JsonElement> {
        val value = members.getValue(name)
        return when (random.nextInt(8)) {
            0 -> members - name
            1 -> members + (name to raw("$value,${JsonPrimitive(name)}:${odd(value).orElse(value)}"))
            2 -> members - name + (NAMES.random(random) to value)
            else -> members + (name to bent(value))
        }
    }

    private fun withItem(items: JsonArray, at: Int): List<JsonElement> = when (random.nextInt(8)) {
        0 -> items - items[at]
        1 -> items + items[at]
        else -> items.mapIndexed { index, item -> if (index == at) bent(item) else item }
    }

    private fun odd(json: JsonElement): JsonElement = when (random.nextInt(6)) {
        0 -> JsonArray(listOf(json))
        1 -> JsonObject(mapOf(NAMES.random(random) to json))
        2 -> if (json is JsonPrimitive && json.isString) number(json) else JsonPrimitive("$json")
        else -> ODD.random(random)
    }

    private fun number(text: JsonPrimitive) =
        if (text.content.toDoubleOrNull() == null) JsonPrimitive(4) else raw(text.content)

    /** Twice the same instead of a `null`, which says nothing wherever it stands. */
    private fun JsonElement.orElse(other: JsonElement) = if (this is JsonNull) other else this

    private companion object {
        /** One in so many times a value is bent itself, and not one within it. */
        const val STAYS = 5

        val NAMES = listOf("", "id", "type", "text", "\u0000", "k".repeat(1 shl 14))

        private val KINDS =
            listOf("null", "true", "false", "\"\"", "\"4\"", "\"null\"", "[]", "{}", "[null]", "[[]]", "{\"\":{}}")

        private val NUMBERS = listOf(
            "0", "-0", "-1", "0.5", "1e2", "4.0", "9".repeat(1_000), "0." + "9".repeat(1_000), "1e400", "1e-400",
            "1e999999999", "-1e-999999999", "9223372036854775807", "9223372036854775808", "-2147483649", "01", "NaN",
        )

        private val TEXTS = listOf(
            "\\ud83d",
            "\\udc00\\ud83d",
            "\\u0000",
            "\\x",
            "t".repeat(1 shl 14),
            "2026-02-30",
            "=",
        )
            .map { "\"$it\"" }

        private val DEEP = listOf(400, 600, 10_000)
            .flatMap { listOf("[".repeat(it) + "]".repeat(it), "{\"a\":".repeat(it) + "1" + "}".repeat(it)) }

        private val ODD = (KINDS + NUMBERS + TEXTS + DEEP).map(::raw)

        private fun raw(json: String): JsonElement = if (json == "null") JsonNull else JsonUnquotedLiteral(json)
    }
}
