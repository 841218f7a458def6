package dev.parley.testkit.moderations

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/**
 * What the fake thinks of [text] and [image], an address: it goes by single words, and its scores are either high or
 * low.
 */
internal class Judgement(private val text: String, private val image: String) {
    fun json(): JsonObject = buildJsonObject {
        put("flagged", CATEGORIES.keys.any(::applies))
        put("categories", each { JsonPrimitive(applies(it)) })
        put("category_scores", each { JsonPrimitive(if (applies(it)) HIGH else LOW) })
        put("category_applied_input_types", each(::inputTypes))
    }

    private fun each(value: (String) -> JsonElement) = JsonObject(CATEGORIES.keys.associateWith(value))

    private fun applies(category: String) =
        appliesTo(text, category) || (category in SEEN && appliesTo(image, category))

    private fun appliesTo(words: String, category: String) =
        CATEGORIES.getValue(category).any { words.contains(it, ignoreCase = true) }

    private fun inputTypes(category: String) = JsonArray(
        listOfNotNull(
            "text".takeIf { text.isNotEmpty() },
            "image".takeIf { image.isNotEmpty() && category in SEEN },
        ).map(::JsonPrimitive),
    )

    private companion object {
        const val HIGH = 0.9
        const val LOW = 0.0001

        /** The categories, and the words that make each apply. */
        val CATEGORIES = mapOf(
            "harassment" to listOf("idiot"),
            "harassment/threatening" to listOf("idiot, beware"),
            "hate" to listOf("hate them"),
            "hate/threatening" to listOf("hate them to death"),
            "illicit" to listOf("shoplift"),
            "illicit/violent" to listOf("bomb"),
            "self-harm" to listOf("hurt myself"),
            "self-harm/intent" to listOf("will hurt myself"),
            "self-harm/instructions" to listOf("how to hurt myself"),
            "sexual" to listOf("sex"),
            "sexual/minors" to emptyList(),
            "violence" to listOf("kill", "bomb"),
            "violence/graphic" to listOf("blood"),
        )

        /** The categories that are looked for in images too. */
        val SEEN = setOf(
            "self-harm",
            "self-harm/intent",
            "self-harm/instructions",
            "sexual",
            "violence",
            "violence/graphic",
        )
    }
}
