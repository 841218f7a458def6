package dev.parley.schema

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.descriptors.PolymorphicKind
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.SerialKind
import kotlinx.serialization.descriptors.StructureKind
import kotlinx.serialization.descriptors.elementDescriptors
import kotlinx.serialization.descriptors.elementNames
import kotlinx.serialization.descriptors.nonNullOriginal
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject

/** Writes the strict schema of one class. */
@OptIn(ExperimentalSerializationApi::class)
internal class SchemaWriter(private val root: SerialDescriptor) {
    private val open = mutableListOf<String>()
    private val definitions = sortedMapOf<String, JsonObject?>()

    fun write(): JsonObject {
        require(root.kind == StructureKind.CLASS && !root.isNullable && !root.isInline) {
            "a strict schema must be that of a class, but ${root.serialName} is none"
        }
        val schema = schema(root)
        if (definitions.isEmpty()) return schema
        return JsonObject(schema + ("\$defs" to JsonObject(definitions.mapValues { checkNotNull(it.value) })))
    }

    private fun schema(descriptor: SerialDescriptor): JsonObject {
        val type = descriptor.nonNullOriginal
        val schema = if (type.isInline) schema(type.getElementDescriptor(0)) else plain(type)
        return if (descriptor.isNullable) schema.orNull() else schema
    }

    private fun plain(type: SerialDescriptor): JsonObject = when (val kind = type.kind) {
        is PrimitiveKind -> typed(nameOf(kind))
        SerialKind.ENUM -> enumOf(type)
        StructureKind.LIST -> JsonObject(typed("array") + ("items" to schema(type.getElementDescriptor(0))))
        StructureKind.CLASS, StructureKind.OBJECT -> named(type)
        PolymorphicKind.SEALED -> if (isFree(type)) throw unfit(type) else named(type)
        else -> throw unfit(type)
    }

    /** Free JSON calls itself a sealed class. */
    private fun isFree(type: SerialDescriptor) = type.serialName.startsWith("kotlinx.serialization.json.")

    private fun unfit(type: SerialDescriptor) =
        IllegalArgumentException("a strict schema cannot hold ${type.serialName} (${open.joinToString(" > ")})")

    private fun nameOf(kind: PrimitiveKind) = when (kind) {
        PrimitiveKind.BOOLEAN -> "boolean"
        PrimitiveKind.STRING, PrimitiveKind.CHAR -> "string"
        PrimitiveKind.FLOAT, PrimitiveKind.DOUBLE -> "number"
        else -> "integer"
    }

    /** A type that is met again within itself is written once, and referred to from there. */
    private fun named(type: SerialDescriptor): JsonObject {
        val name = type.serialName
        if (name in open) {
            if (name != root.serialName) definitions.putIfAbsent(keyOf(name), null)
            return reference(name)
        }
        if (definitions[keyOf(name)] != null) return reference(name)
        open += name
        val schema = if (type.kind == PolymorphicKind.SEALED) anyOf(type) else objectOf(type)
        open -= name
        val described = described(type.annotations, schema)
        if (keyOf(name) !in definitions) return described
        definitions[keyOf(name)] = described
        return reference(name)
    }

    private fun objectOf(type: SerialDescriptor, tag: String? = null): JsonObject = buildJsonObject {
        put("type", "object")
        putJsonObject("properties") {
            tag?.let { put(TYPE, JsonObject(typed("string") + ("enum" to JsonArray(listOf(JsonPrimitive(it)))))) }
            type.elementNames.forEachIndexed { index, name ->
                put(name, described(type.getElementAnnotations(index), schema(type.getElementDescriptor(index))))
            }
        }
        putJsonArray("required") {
            (listOfNotNull(tag?.let { TYPE }) + type.elementNames).forEach { add(JsonPrimitive(it)) }
        }
        put("additionalProperties", false)
    }

    private fun anyOf(type: SerialDescriptor): JsonObject {
        val variants = type.getElementDescriptor(1).elementDescriptors
        return JsonObject(mapOf("anyOf" to JsonArray(variants.map { variant(it) })))
    }

    private fun variant(type: SerialDescriptor): JsonObject {
        open += type.serialName
        return described(type.annotations, objectOf(type, type.serialName)).also { open -= type.serialName }
    }

    private fun enumOf(type: SerialDescriptor): JsonObject =
        JsonObject(typed("string") + ("enum" to JsonArray(type.elementNames.map(::JsonPrimitive))))

    private fun JsonObject.orNull(): JsonObject {
        val type = this["type"] as? JsonPrimitive
        if (type == null || "properties" in this) {
            return JsonObject(mapOf("anyOf" to JsonArray(listOf(this, typed("null")))))
        }
        val words = this["enum"] as? JsonArray
        val nullable = this + ("type" to JsonArray(listOf(type, JsonPrimitive("null"))))
        return JsonObject(if (words == null) nullable else nullable + ("enum" to JsonArray(words + JsonNull)))
    }

    private fun described(annotations: List<Annotation>, schema: JsonObject): JsonObject {
        val text = annotations.filterIsInstance<Description>().firstOrNull()?.text ?: return schema
        return JsonObject(schema + (DESCRIPTION to JsonPrimitive(text)))
    }

    private fun reference(name: String) =
        JsonObject(mapOf("\$ref" to JsonPrimitive(if (name == root.serialName) "#" else "#/\$defs/${keyOf(name)}")))

    private fun keyOf(name: String) = name.replace(Regex("[^A-Za-z0-9_.-]"), "_")

    private fun typed(name: String) = JsonObject(mapOf("type" to JsonPrimitive(name)))

    private companion object {
        private const val TYPE = "type"
        private const val DESCRIPTION = "description"
    }
}
