package dev.parley.schema

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import java.util.function.Function

/** Lets out what is absent, and reads what a model added or left out. */
@OptIn(ExperimentalSerializationApi::class)
internal val TypeJson: Json = Json {
    ignoreUnknownKeys = true
    explicitNulls = false
    encodeDefaults = true
}

/** The type that [descriptor] describes, in an object of its own where it is none. */
internal fun <T : Any> typeOf(
    descriptor: SerialDescriptor,
    strict: Boolean,
    read: Function<in String, out T>,
    write: Function<in T, String>,
): JsonType<T> {
    val schema = SchemaWriter(descriptor, strict).write()
    val name = nameOf(descriptor)
    if (descriptor.isObject) return JsonType(name, schema, strict, read, write)
    return JsonType(name, schema, strict, { read.apply(valueOf(it)) }, { """{"$VALUE":${write.apply(it)}}""" })
}

private fun valueOf(text: String): String =
    requireNotNull(parse(text)[VALUE]) { "the property $VALUE is missing" }.toString()

internal fun parse(text: String): JsonObject = Json.parseToJsonElement(text).jsonObject
