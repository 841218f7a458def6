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
import kotlinx.serialization.json.JsonClassDiscriminator
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/** Writes the schema of one type. */
@OptIn(ExperimentalSerializationApi::class)
internal class SchemaWriter(private val root: SerialDescriptor, private val strict: Boolean) {
    private val open = mutableListOf<String>()
    private val path = mutableListOf<String>()
    private val definitions = sortedMapOf<String, JsonObject?>()

    fun write(): JsonObject {
        val schema = if (root.isObject) schema(root) else objectOf(listOf(VALUE to schema(root)), listOf(VALUE))
        if (definitions.isEmpty()) return schema
        return JsonObject(schema + ("\$defs" to JsonObject(definitions.mapValues { checkNotNull(it.value) })))
    }

    private fun schema(descriptor: SerialDescriptor): JsonObject {
        val type = descriptor.nonNullOriginal
        val schema = if (type.isInline) schema(type.getElementDescriptor(0)) else plain(type)
        return if (descriptor.isNullable) schema.orNull() else schema
    }

    private fun plain(type: SerialDescriptor): JsonObject = when (val kind = type.kind) {
        PrimitiveKind.STRING -> JsonObject(typed("string") + textForm(type))
        is PrimitiveKind -> typed(nameOf(kind))
        SerialKind.ENUM -> enumOf(type)
        StructureKind.LIST -> JsonObject(typed("array") + ("items" to schema(type.getElementDescriptor(0))))
        StructureKind.MAP -> mapOf(type)
        StructureKind.CLASS, StructureKind.OBJECT -> named(type)
        PolymorphicKind.SEALED -> if (type.isFreeJson) free(type) else named(type)
        else -> throw unfit(type, "give it a serializer of its own, or make it a sealed class")
    }

    private fun mapOf(type: SerialDescriptor): JsonObject {
        if (type.isFreeJson) return free(type)
        if (strict) throw unfit(type, "make it a list of entries, or ask for a type that is not strict")
        return JsonObject(typed("object") + ("additionalProperties" to schema(type.getElementDescriptor(1))))
    }

    private fun free(type: SerialDescriptor): JsonObject {
        if (strict) throw unfit(type, "describe it by a class, or ask for a type that is not strict")
        return if (type.kind == StructureKind.MAP) typed("object") else JsonObject(emptyMap())
    }

    private fun unfit(type: SerialDescriptor, remedy: String): IllegalArgumentException {
        val property = path.joinToString(".").ifEmpty { root.serialName }
        return IllegalArgumentException("a schema cannot hold $property, of the type ${type.serialName}: $remedy")
    }

    private fun nameOf(kind: PrimitiveKind) = when (kind) {
        PrimitiveKind.BOOLEAN -> "boolean"
        PrimitiveKind.CHAR -> "string"
        PrimitiveKind.FLOAT, PrimitiveKind.DOUBLE -> "number"
        else -> "integer"
    }

    /** A type that is met again within itself is written once, and referred to from there. */
    private fun named(type: SerialDescriptor): JsonObject {
        val name = type.serialName
        if (name in open) {
            if (!isRoot(name)) definitions.putIfAbsent(keyOf(name), null)
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

    private fun objectOf(type: SerialDescriptor, tag: String? = null): JsonObject {
        val word = enumOf(listOf(JsonPrimitive(type.serialName)))
        val tagged = listOfNotNull(tag?.let { it to JsonObject(typed("string") + word) })
        val properties = type.elementNames.mapIndexed { index, name -> name to property(type, index) }
        val required = type.elementNames.filterIndexed { index, _ -> strict || !type.isElementOptional(index) }
        return objectOf(tagged + properties, tagged.map { it.first } + required)
    }

    private fun objectOf(properties: List<Pair<String, JsonObject>>, required: List<String>) = buildJsonObject {
        put("type", "object")
        put("properties", JsonObject(properties.toMap()))
        put("required", JsonArray(required.map(::JsonPrimitive)))
        put("additionalProperties", false)
    }

    private fun property(type: SerialDescriptor, index: Int): JsonObject {
        path += if (path.isEmpty()) "${nameOf(type)}.${type.getElementName(index)}" else type.getElementName(index)
        val schema = described(type.getElementAnnotations(index), schema(type.getElementDescriptor(index)))
        path.removeAt(path.lastIndex)
        return schema
    }

    private fun anyOf(type: SerialDescriptor): JsonObject {
        val variants = type.getElementDescriptor(1).elementDescriptors
        return JsonObject(mapOf("anyOf" to JsonArray(variants.map { variant(it, type.tag) })))
    }

    private fun variant(type: SerialDescriptor, tag: String): JsonObject {
        open += type.serialName
        return described(type.annotations, objectOf(type, tag)).also { open -= type.serialName }
    }

    private fun enumOf(type: SerialDescriptor): JsonObject =
        JsonObject(typed("string") + enumOf(type.elementNames.map(::JsonPrimitive)))

    private fun enumOf(words: List<JsonPrimitive>) = "enum" to JsonArray(words)

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
        val text = annotations.filterIsInstance<Description>().firstOrNull()?.value ?: return schema
        return JsonObject(schema + (DESCRIPTION to JsonPrimitive(text)))
    }

    private fun reference(name: String) =
        JsonObject(mapOf("\$ref" to JsonPrimitive(if (isRoot(name)) "#" else "#/\$defs/${keyOf(name)}")))

    private fun isRoot(name: String) = root.isObject && name == root.serialName

    private fun keyOf(name: String) = name.replace(Regex("[^A-Za-z0-9_.-]"), "_")

    private fun typed(name: String) = JsonObject(mapOf("type" to JsonPrimitive(name)))

    private companion object {
        private const val DESCRIPTION = "description"
    }
}

/** The property that tells the variants of a sealed class apart. */
@OptIn(ExperimentalSerializationApi::class)
private val SerialDescriptor.tag: String
    get() = annotations.filterIsInstance<JsonClassDiscriminator>().firstOrNull()?.discriminator ?: "type"

/** Whether its JSON is an object by itself. */
@OptIn(ExperimentalSerializationApi::class)
internal val SerialDescriptor.isObject: Boolean
    get() = !isNullable && !isInline &&
        (kind == StructureKind.CLASS || kind == StructureKind.OBJECT || kind == StructureKind.MAP)

/** Free JSON calls itself a sealed class, a map or a list. */
@OptIn(ExperimentalSerializationApi::class)
private val SerialDescriptor.isFreeJson: Boolean get() = serialName.startsWith("kotlinx.serialization.json.")
