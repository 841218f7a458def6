package dev.parley.schema

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PolymorphicKind
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.serializerOrNull
import java.lang.reflect.ParameterizedType
import java.lang.reflect.Type
import java.util.ServiceLoader

/** Finds out what JSON a class has: by its serializer, else by a [JsonTypeProvider]. */
@OptIn(ExperimentalSerializationApi::class)
internal object JsonTypes {
    private val providers: List<JsonTypeProvider> by lazy {
        ServiceLoader.load(JsonTypeProvider::class.java, JsonTypeProvider::class.java.classLoader).toList()
    }

    private val made = object : ClassValue<JsonType<*>>() {
        override fun computeValue(type: Class<*>): JsonType<*> = make(type)
    }

    /** The same again for the same class: whoever asks by class asks with each call. */
    fun find(type: Type): JsonType<*> = if (type is Class<*>) made.get(type) else make(type)

    private fun make(type: Type): JsonType<*> = serializerOf(type)?.let { JsonType.of(it) }
        ?: providers.firstNotNullOfOrNull { it.find(type) }
        ?: throw unknown(type)

    /** The JSON of what a tool returned. */
    fun write(value: Any?): JsonElement = when (value) {
        null, Unit -> JsonNull
        is JsonElement -> value
        is CharSequence, is Char -> JsonPrimitive(value.toString())
        is Number -> JsonPrimitive(value)
        is Boolean -> JsonPrimitive(value)
        is Iterable<*> -> JsonArray(value.map(::write))
        is Array<*> -> JsonArray(value.map(::write))
        is Map<*, *> -> JsonObject(value.entries.associate { (key, member) -> key.toString() to write(member) })
        else -> writeObject(value)
    }

    private fun writeObject(value: Any): JsonElement {
        serializerOf(value.javaClass)?.let { return TypeJson.encodeToJsonElement(it, value) }
        val text = providers.firstNotNullOfOrNull { it.write(value) } ?: throw unknown(value.javaClass)
        return Json.parseToJsonElement(text)
    }

    /** An interface without a serializer of its own has a polymorphic one, which knows nothing. */
    private fun serializerOf(type: Type): KSerializer<Any>? {
        if (type is ArgumentsOf) return null
        return serializerOrNull(type)?.takeIf { it.descriptor.kind != PolymorphicKind.OPEN }
    }

    private fun unknown(type: Type) = IllegalArgumentException(
        "nobody knows the JSON of ${type.typeName}: mark it @Serializable, or, in Java, add Jackson's " +
            "tools.jackson.core:jackson-databind or com.fasterxml.jackson.core:jackson-databind to the program",
    )
}

/** Lists of [element]. */
internal class ListOf(private val element: Type) : ParameterizedType {
    override fun getRawType(): Type = List::class.java

    override fun getOwnerType(): Type? = null

    override fun getActualTypeArguments(): Array<Type> = arrayOf(element)

    override fun getTypeName(): String = "java.util.List<${element.typeName}>"
}

/** The text of what a tool returned: text as it is, nothing as an empty text, anything else as JSON. */
@InternalParleyApi
public fun outputText(value: Any?): String = when (value) {
    null, Unit -> ""
    is CharSequence -> value.toString()
    else -> JsonTypes.write(value).toString()
}
