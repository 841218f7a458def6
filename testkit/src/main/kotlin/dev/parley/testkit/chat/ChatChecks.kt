package dev.parley.testkit.chat

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.emptyArray
import dev.parley.testkit.service.flag
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.number
import dev.parley.testkit.service.requireAtLeastOne
import dev.parley.testkit.service.requireModel
import dev.parley.testkit.service.text
import dev.parley.testkit.service.wrongType
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
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

private fun JsonObject.requireMessages() {
    val messages = this["messages"] ?: throw missing("messages")
    if (messages !is JsonArray) throw wrongType("messages", "an array of objects", messages)
    if (messages.isEmpty()) throw emptyArray("messages")
    messages.forEachIndexed { index, message -> requireMessage("messages[$index]", message) }
}

private fun requireMessage(param: String, message: JsonElement) {
    if (message !is JsonObject) throw wrongType(param, "an object", message)
    val role = message.text("role") ?: throw missing("$param.role")
    if (role !in ROLES) throw unknownRole("$param.role", role)
}

private fun JsonObject.requireCompanions() {
    if (number("top_logprobs") != null && !flag("logprobs")) throw needsLogprobs()
    val wantsAudio = JsonPrimitive("audio") in (this["modalities"] as? JsonArray).orEmpty()
    if (wantsAudio && this["audio"] !is JsonObject) throw missing("audio")
}

private fun unknownRole(param: String, role: String) = Refusal(
    "Invalid value: '$role'. Supported values are: ${ROLES.joinToString { "'$it'" }}.",
    param,
    "invalid_value",
)

private fun needsLogprobs() =
    Refusal("The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.", "top_logprobs", "invalid_value")

private val ROLES = listOf("system", "assistant", "user", "function", "tool", "developer")
