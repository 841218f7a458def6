package dev.parley.testkit.service

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Refuses a request that names no model. */
internal fun JsonObject.requireModel() {
    val model = this["model"] ?: throw missing("model")
    if (text("model") == null) throw wrongType("model", "a string", model)
}

/** Refuses a [param] that is there and less than 1. */
internal fun JsonObject.requireAtLeastOne(param: String) {
    val value = number(param) ?: return
    if (value < 1) throw tooSmall(param, value)
}

/** What the service says of a parameter that must be there. */
internal fun missing(param: String): Refusal =
    Refusal("Missing required parameter: '$param'.", param, "missing_required_parameter")

/** What it says of a parameter of the wrong type. */
internal fun wrongType(param: String, expected: String, actual: JsonElement): Refusal =
    Refusal("Invalid type for '$param': expected $expected, but got ${nameOf(actual)} instead.", param, "invalid_type")

/** What it says of a list without elements. */
internal fun emptyArray(param: String): Refusal = Refusal(
    "Invalid '$param': empty array. Expected an array with minimum length 1, but got an empty array instead.",
    param,
    "empty_array",
)

private fun tooSmall(param: String, value: Int) = Refusal(
    "Invalid '$param': integer below minimum value. Expected a value >= 1, but got $value instead.",
    param,
    "integer_below_min_value",
)

private fun nameOf(element: JsonElement) = when {
    element is JsonObject -> "an object"
    element is JsonArray -> "an array"
    element is JsonNull -> "null"
    element is JsonPrimitive && element.isString -> "a string"
    else -> "a number or boolean"
}
