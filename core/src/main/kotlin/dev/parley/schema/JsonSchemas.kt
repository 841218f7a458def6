@file:JvmName("JsonSchemas")

package dev.parley.schema

import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.serializer

/**
 * The JSON schema of what [serializer] writes, as strict answers and strict functions need it: every property is required, those
 * that may be `null` say so, and no others are allowed. Nothing is looked up by reflection.
 *
 * Sealed classes become `anyOf` with their `type`, a class that holds itself becomes a `$ref`, and [Description]s are told.
 *
 * @throws IllegalArgumentException when strict schemas have no form for something: a map, free JSON, an open class, or anything
 * but a class at the top. The message names it.
 */
public fun jsonSchemaOf(serializer: KSerializer<*>): JsonObject = SchemaWriter(serializer.descriptor).write()

/** The JSON schema of [T], a `@Serializable` class, as the other `jsonSchemaOf` writes it. */
@JvmSynthetic
public inline fun <reified T> jsonSchemaOf(): JsonObject = jsonSchemaOf(serializer<T>())
