package dev.parley.testkit.responses

import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject

/** Refuses a request for a response that the service would refuse. */
internal fun checkResponse(request: JsonObject) {
    if (request.text("model") == null && request["prompt"] == null) throw missing("model")
    if ((request["conversation"] ?: JsonNull) != JsonNull && request.text("previous_response_id") != null) {
        throw Refusal("Mutually exclusive parameters: 'conversation' and 'previous_response_id'.", "conversation")
    }
    if ((request["input"] as? JsonArray)?.isEmpty() == true) throw Refusal("Invalid 'input': empty array.", "input")
}

/** Refuses outputs without their calls, and calls without their outputs. */
internal fun checkCalls(prompt: ResponsePrompt) {
    val all = prompt.context + prompt.input
    for (kind in listOf("function_call", "custom_tool_call")) {
        val calls = all.filter { it.text("type") == kind }.mapNotNull { it.text("call_id") }
        val outputs = all.filter { it.text("type") == "${kind}_output" }.mapNotNull { it.text("call_id") }
        val what = kind.replace('_', ' ')
        outputs.firstOrNull { it !in calls }?.let {
            throw Refusal("No tool call found for $what output with call_id $it.", "input")
        }
        calls.firstOrNull { it !in outputs }?.let { throw Refusal("No tool output found for $what $it.", "input") }
    }
}
