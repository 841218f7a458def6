@file:JvmName("JsonSchemas")

package dev.parley.schema

import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.serializer

/**
 * The strict JSON schema of what [serializer] writes, for structured outputs and strict functions: every property is
 * required, nullable ones allow `null`, and additional properties are not allowed. Uses no reflection.
 *
 * Sealed classes become `anyOf` with a `type` property, recursive ones a `$ref`, and a [Description] a `description`.
 *
 * See the [guide](https://platform.openai.com/docs/guides/structured-outputs).
 *
 * @throws IllegalArgumentException when strict schemas do not support something: a map, free-form JSON, an open class,
 * or anything but a class at the top. The message names it.
 */
public fun jsonSchemaOf(serializer: KSerializer<*>): JsonObject = SchemaWriter(serializer.descriptor).write()

/**
 * The strict JSON schema of [T], a `@Serializable` class, as the other [jsonSchemaOf] writes it.
 *
 * @throws IllegalArgumentException when strict schemas do not support something. The message names it.
 */
@JvmSynthetic
public inline fun <reified T> jsonSchemaOf(): JsonObject = jsonSchemaOf(serializer<T>())
