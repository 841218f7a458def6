package dev.parley.conformance

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** The types of a dump, as they are met: of what is [sent], or of what is read. */
internal class Types(private val sent: Boolean) {
    val all = sortedMapOf<String, JsonElement>()

    private val time = if (sent) "integer" else "number"

    /** A type that is one of [shapes]. */
    fun any(shapes: Collection<Shape>): JsonElement =
        shapes.singleOrNull()?.let(::of) ?: variants(shapes.map { variant(of(it)) })

    private fun of(shape: Shape): JsonElement = when (shape) {
        is Shape.Plain -> JsonPrimitive(if (shape.kind == "time") time else shape.kind)
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

    private fun named(shape: String, type: () -> JsonElement): JsonPrimitive {
        val name = if (sent) "$shape, sent" else shape
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

    private fun properties(shape: Shape.Record, tag: Map<String, JsonElement> = emptyMap()) = buildJsonObject {
        put("properties", JsonObject(tag + shape.members.associate { it.name to member(it) }))
    }

    private fun member(member: Shape.Member): JsonElement {
        val nullable = member.shape is Shape.OrNull
        val optional = if (sent) member.omittable else member.optional
        return buildJsonObject {
            put("type", of(if (member.shape is Shape.OrNull) member.shape.shape else member.shape))
            if (optional) put("optional", true)
            if (nullable) put("nullable", true)
        }
    }

    private fun union(shape: Shape.Union): JsonElement {
        val all = shape.variants.entries.groupBy({ it.value }, { it.key })
        return variants(all.flatMap { (variant, tags) -> union(shape, variant, tags) })
    }

    /** Objects of one shape, which may go by several [tags] and have several forms, of which the last takes what is left. */
    private fun union(union: Shape.Union, shape: Shape, tags: List<String>): List<JsonElement> = when (shape) {
        is Shape.Forms -> shape.forms.reversed().flatMap { union(union, it, tags) }
        is Shape.Record -> tags.map { variant(tagged(union, shape, tags), union.tag to it, shape.name) }
        else -> tags.map { variant(of(shape), union.tag to it) }
    }

    private fun tagged(union: Shape.Union, shape: Shape.Record, tags: List<String>): JsonElement =
        named("${union.name}/${tags.first()} of ${shape.name}") {
            val tag = Shape.Words("", tags, open = false)
            val isOptional = !sent && union.untagged.containsAll(tags)
            properties(shape, mapOf(union.tag to tag(tag, isOptional)))
        }

    private fun tag(tag: Shape.Words, isOptional: Boolean) = buildJsonObject {
        put("type", words(tag))
        if (isOptional) put("optional", true)
    }

    private fun variants(all: List<JsonElement>) = buildJsonObject { put("variants", JsonArray(all)) }

    private fun variant(type: JsonElement, tag: Pair<String, String>? = null, name: String? = null) = buildJsonObject {
        put("type", type)
        if (tag != null) put("tag", buildJsonObject { put(tag.first, tag.second) })
        if (name != null) put("schema", name.substringAfterLast('.'))
    }
}
