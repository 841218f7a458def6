package dev.parley.schema

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/** Lets out what is absent, and reads what a model added or left out. */
@OptIn(ExperimentalSerializationApi::class)
internal val TypeJson: Json = Json {
    ignoreUnknownKeys = true
    explicitNulls = false
    encodeDefaults = true
}

/** Reads and writes what [serializer] does, in an object of its own where it is none. */
internal class SerializedJson<T : Any>(private val serializer: KSerializer<T>) {
    private val wrapped = !serializer.descriptor.isObject

    fun read(text: String): T {
        if (!wrapped) return TypeJson.decodeFromString(serializer, text)
        val value = requireNotNull(parse(text)[VALUE]) { "the property $VALUE is missing" }
        return TypeJson.decodeFromJsonElement(serializer, value)
    }

    fun write(value: T): String {
        if (!wrapped) return TypeJson.encodeToString(serializer, value)
        return JsonObject(mapOf(VALUE to TypeJson.encodeToJsonElement(serializer, value))).toString()
    }
}

internal fun parse(text: String): JsonObject = Json.parseToJsonElement(text).jsonObject
