package dev.parley.tools

import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/**
 * A model's wish that a function be called.
 *
 * @property id which call this is.
 * @property name the function.
 * @property arguments JSON as text, made up by the model: it may be no JSON, or not what was asked for.
 */
@JvmRecord
public data class ToolInvocation(val id: String, val name: String, val arguments: String) {
    /**
     * The [arguments] as a JSON object.
     *
     * @throws SerializationException when they are not JSON.
     * @throws IllegalArgumentException when they are JSON of another kind.
     */
    public fun json(): JsonObject = Json.parseToJsonElement(arguments).jsonObject
}
