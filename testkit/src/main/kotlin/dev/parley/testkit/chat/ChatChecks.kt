package dev.parley.testkit.chat

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.flag
import dev.parley.testkit.service.number
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Refuses a request for a chat completion that the service would refuse as well. */
internal fun checkChat(request: JsonObject) {
    request.requireModel()
    request.requireMessages()
    request.requireAtLeastOne("n")
    request.requireAtLeastOne("max_completion_tokens")
    request.requireCompanions()
}

private fun JsonObject.requireModel() {
    val model = this["model"] ?: throw missing("model")
    if (text("model") == null) throw wrongType("model", "a string", model)
}

private fun JsonObject.requireMessages() {
    val messages = this["messages"] ?: throw missing("messages")
    if (messages !is JsonArray) throw wrongType("messages", "an array of objects", messages)
    if (messages.isEmpty()) throw empty("messages")
    messages.forEachIndexed { index, message -> requireMessage("messages[$index]", message) }
}

private fun requireMessage(param: String, message: JsonElement) {
    if (message !is JsonObject) throw wrongType(param, "an object", message)
    val role = message.text("role") ?: throw missing("$param.role")
    if (role !in ROLES) throw unknownRole("$param.role", role)
}

private fun JsonObject.requireAtLeastOne(param: String) {
    val value = number(param) ?: return
    if (value < 1) throw tooSmall(param, value)
}

private fun JsonObject.requireCompanions() {
    if (number("top_logprobs") != null && !flag("logprobs")) throw needsLogprobs()
    val wantsAudio = JsonPrimitive("audio") in (this["modalities"] as? JsonArray).orEmpty()
    if (wantsAudio && this["audio"] !is JsonObject) throw missing("audio")
}

private fun missing(param: String) =
    Refusal("Missing required parameter: '$param'.", param, "missing_required_parameter")

private fun wrongType(param: String, expected: String, actual: JsonElement) =
    Refusal("Invalid type for '$param': expected $expected, but got ${nameOf(actual)} instead.", param, "invalid_type")

private fun empty(param: String) = Refusal(
    "Invalid '$param': empty array. Expected an array with minimum length 1, but got an empty array instead.",
    param,
    "empty_array",
)

private fun tooSmall(param: String, value: Int) = Refusal(
    "Invalid '$param': integer below minimum value. Expected a value >= 1, but got $value instead.",
    param,
    "integer_below_min_value",
)

private fun unknownRole(param: String, role: String) = Refusal(
    "Invalid value: '$role'. Supported values are: ${ROLES.joinToString { "'$it'" }}.",
    param,
    "invalid_value",
)

private fun needsLogprobs() =
    Refusal("The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.", "top_logprobs", "invalid_value")

private fun nameOf(element: JsonElement) = when {
    element is JsonObject -> "an object"
    element is JsonArray -> "an array"
    element is JsonNull -> "null"
    element is JsonPrimitive && element.isString -> "a string"
    else -> "a number or boolean"
}

private val ROLES = listOf("system", "assistant", "user", "function", "tool", "developer")
