package dev.parley.conformance

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** The types of a dump, as they are met. */
internal class Types {
    val all = sortedMapOf<String, JsonElement>()

    /** A type that is one of [shapes]. */
    fun any(shapes: Collection<Shape>): JsonElement =
        shapes.singleOrNull()?.let(::of) ?: variants(shapes.map { variant(of(it)) })

    private fun of(shape: Shape): JsonElement = when (shape) {
        is Shape.Plain -> JsonPrimitive(shape.kind)
        is Shape.OrNull -> nullable(of(shape.shape))
        is Shape.Many -> buildJsonObject { put("array", of(shape.item)) }
        is Shape.ByName -> byName(shape)
        is Shape.Words -> named(shape.name) { words(shape) }
        is Shape.Record -> named(shape.name) { properties(shape) }
        is Shape.Forms -> named(shape.name) { variants(shape.forms.map { variant(of(it)) }) }
        is Shape.Union -> named(shape.name) { union(shape) }
    }

    private fun byName(shape: Shape.ByName): JsonElement = buildJsonObject {
        val value = of(shape.value)
        if (shape.names == null) put("map", value) else put("additional", value)
        shape.names?.let { put("properties", JsonObject(it.words.associateWith { optional(shape.value) })) }
    }

    private fun optional(shape: Shape) = member(Shape.Member("", shape, optional = true))

    private fun named(name: String, type: () -> JsonElement): JsonPrimitive {
        if (name !in all) {
            all[name] = JsonObject(emptyMap())
            all[name] = type()
        }
        return JsonPrimitive(name)
    }

    private fun words(shape: Shape.Words) = buildJsonObject {
        put("values", JsonArray(shape.words.map(::JsonPrimitive)))
        put("open", shape.open)
    }

    private fun nullable(type: JsonElement): JsonElement = if (type is JsonPrimitive) {
        JsonPrimitive(type.content + "?")
    } else {
        JsonObject((type as JsonObject) + ("nullable" to JsonPrimitive(true)))
    }

    private fun properties(shape: Shape.Record, tag: Pair<String, String>? = null) = buildJsonObject {
        put("properties", JsonObject(tagged(tag) + shape.members.associate { it.name to member(it) }))
    }

    private fun tagged(tag: Pair<String, String>?): Map<String, JsonElement> =
        tag?.let { (name, value) -> mapOf(name to buildJsonObject { put("type", constant(value)) }) }.orEmpty()

    private fun constant(value: String) = buildJsonObject { put("const", value) }

    private fun member(member: Shape.Member): JsonElement {
        val nullable = member.shape is Shape.OrNull
        return buildJsonObject {
            put("type", of(if (member.shape is Shape.OrNull) member.shape.shape else member.shape))
            if (member.optional) put("optional", true)
            if (nullable) put("nullable", true)
        }
    }

    private fun union(shape: Shape.Union): JsonElement = variants(
        shape.variants.map { (tag, variant) ->
            val name = "${shape.name}/$tag"
            val type = if (variant is Shape.Record) {
                named(name) {
                    properties(variant, shape.tag to tag)
                }
            } else {
                of(variant)
            }
            variant(type, shape.tag to tag)
        },
    )

    private fun variants(all: List<JsonElement>) = buildJsonObject { put("variants", JsonArray(all)) }

    private fun variant(type: JsonElement, tag: Pair<String, String>? = null) = buildJsonObject {
        put("type", type)
        if (tag != null) put("tag", buildJsonObject { put(tag.first, tag.second) })
    }
}
