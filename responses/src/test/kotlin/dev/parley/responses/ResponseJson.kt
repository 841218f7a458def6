package dev.parley.responses

import dev.parley.json
import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.math.BigDecimal

internal fun <T> read(serializer: KSerializer<T>, text: String): T = JsonBytes.of(OpenAIJson).decode(serializer, text)

internal fun <T> write(serializer: KSerializer<T>, value: T): String =
    JsonBytes.of(OpenAIJson).encode(serializer, value).decodeToString()

/** The members of what [came] that [sent] has not, or has otherwise. A `null` may be absent, and 0.50 be 0.5. */
internal fun lost(came: String, sent: String): List<String> = differences(json(came), json(sent), "$")

private fun differences(came: JsonElement, sent: JsonElement?, path: String): List<String> = when {
    came is JsonNull && (sent == null || sent is JsonNull) -> emptyList()

    came is JsonObject && sent is JsonObject -> came.flatMap { (name, value) ->
        differences(value, sent[name], "$path.$name")
    }

    came is JsonArray && sent is JsonArray && came.size == sent.size ->
        came.flatMapIndexed { index, value -> differences(value, sent[index], "$path[$index]") }

    came is JsonPrimitive && sent is JsonPrimitive && isSame(came, sent) -> emptyList()

    else -> listOf(path)
}

private fun isSame(a: JsonPrimitive, b: JsonPrimitive): Boolean {
    if (a == b || a.isString || b.isString) return a == b
    val (x, y) = listOf(a, b).map { it.content.toBigDecimalOrNull() }
    return x != null && y != null && x.compareTo(y) == 0
}

private fun String.toBigDecimalOrNull(): BigDecimal? = runCatching { BigDecimal(this) }.getOrNull()
