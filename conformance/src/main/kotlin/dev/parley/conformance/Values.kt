package dev.parley.conformance

import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonPrimitive
import kotlin.random.Random

/** Values for the members of requests, where the description wants more of them than their type says. */
internal object Values {
    fun of(kind: String, path: List<String>, random: Random): JsonElement = when (kind) {
        "integer" -> JsonPrimitive(1)
        "number" -> JsonPrimitive(0.5)
        "boolean" -> JsonPrimitive(random.nextBoolean())
        else -> JsonPrimitive("~${path.lastOrNull() ?: "text"}~")
    }

    fun word(path: List<String>): String? = null

    fun key(path: List<String>): String = "key"

    fun count(path: List<String>, random: Random): Int = 1

    fun unwanted(path: List<String>): Boolean = false
}
