package dev.parley.tools

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/**
 * A call of a tool, as its handler receives it.
 *
 * @property id The id of the call.
 * @property name The name of the function.
 * @property arguments The arguments as JSON text. The model may generate invalid JSON, or arguments that the schema
 * does not define.
 */
@JvmRecord
public data class ToolInvocation(val id: String, val name: String, val arguments: String) {
    /**
     * The [arguments] as a JSON object, which is empty when they are.
     *
     * @throws SerializationException when they are not JSON.
     * @throws IllegalArgumentException when they are JSON, but not an object.
     */
    public fun json(): JsonObject = argumentsObject(arguments)
}

/** The [arguments] that a model wrote, as a JSON object: an empty one when it wrote nothing, as without parameters. */
@InternalParleyApi
public fun argumentsObject(arguments: String): JsonObject =
    if (arguments.isBlank()) JsonObject(emptyMap()) else Json.parseToJsonElement(arguments).jsonObject
