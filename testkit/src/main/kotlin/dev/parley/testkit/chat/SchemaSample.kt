package dev.parley.testkit.chat

import dev.parley.testkit.service.items
import dev.parley.testkit.service.members
import dev.parley.testkit.service.number
import dev.parley.testkit.service.objects
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonPrimitive

/**
 * Makes the simplest value that a JSON schema allows: every property, one element an array, the first of an `enum` or
 * `anyOf`, the `minimum` of a number, and [text] wherever a string may stand.
 */
internal class SchemaSample(private val root: JsonObject, private val text: String) {
    fun value(): JsonElement = sample(root, depth = 0)

    private fun sample(schema: JsonObject, depth: Int): JsonElement = when {
        depth > MAX_DEPTH -> JsonNull
        "const" in schema -> schema.getValue("const")
        "enum" in schema -> schema.items("enum").firstOrNull() ?: JsonNull
        "\$ref" in schema -> sample(resolve(schema.text("\$ref").orEmpty()), depth + 1)
        else -> alternative(schema)?.let { sample(it, depth + 1) } ?: byType(schema, depth)
    }

    private fun alternative(schema: JsonObject): JsonObject? =
        ALTERNATIVES.firstNotNullOfOrNull { schema.objects(it).firstOrNull() }

    private fun byType(schema: JsonObject, depth: Int): JsonElement = when (typeOf(schema)) {
        "object" -> properties(schema, depth)
        "array" -> JsonArray(listOfNotNull(schema.members("items")?.let { sample(it, depth + 1) }))
        "integer", "number" -> JsonPrimitive(schema.number("minimum") ?: 0)
        "boolean" -> JsonPrimitive(true)
        "null" -> JsonNull
        else -> JsonPrimitive(text)
    }

    private fun properties(schema: JsonObject, depth: Int): JsonObject {
        val properties = schema.members("properties").orEmpty()
        return JsonObject(properties.mapValues { (_, property) -> sample(property.asSchema(), depth + 1) })
    }

    private fun JsonElement.asSchema() = this as? JsonObject ?: JsonObject(emptyMap())

    private fun typeOf(schema: JsonObject): String? = when (val type = schema["type"]) {
        is JsonArray -> type.firstOrNull()?.jsonPrimitive?.content
        is JsonPrimitive -> type.content
        else -> if ("properties" in schema) "object" else null
    }

    /** Only references into the schema itself, such as `#/$defs/step`; anything else allows everything. */
    private fun resolve(reference: String): JsonObject = reference.removePrefix("#").split('/')
        .filter { it.isNotEmpty() }
        .fold(root) { schema, name -> schema.members(name) ?: JsonObject(emptyMap()) }

    private companion object {
        const val MAX_DEPTH = 8
        val ALTERNATIVES = listOf("anyOf", "oneOf", "allOf")
    }
}
