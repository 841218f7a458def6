package dev.parley.testkit.vectorstores

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.wrongType
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The `attributes` of [request], refused where the service refuses them; none when absent. */
internal fun attributesOf(request: JsonObject): JsonObject {
    val given = request["attributes"] ?: JsonNull
    if (given is JsonNull) return JsonObject(emptyMap())
    val attributes = given as? JsonObject ?: throw wrongType("attributes", "an object", given)
    if (attributes.size > 16) throw Refusal("There can be 16 attributes at most.", "attributes")
    attributes.forEach { (key, value) ->
        if (value !is JsonPrimitive || value is JsonNull) {
            throw wrongType("attributes.$key", "a string, number or boolean", value)
        }
    }
    return attributes
}
