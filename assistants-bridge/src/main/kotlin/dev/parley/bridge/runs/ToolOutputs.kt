package dev.parley.bridge.runs

import dev.parley.bridge.call.Refusal
import dev.parley.bridge.json.id
import dev.parley.bridge.json.jsonOf
import dev.parley.bridge.json.members
import dev.parley.bridge.json.objects
import dev.parley.bridge.json.text
import kotlinx.serialization.json.JsonObject

/** What functions gave that a run has called. */
internal object ToolOutputs {
    /** The outputs that [request] submits by the ids of their calls, which must be those that [run] waits for. */
    fun of(request: JsonObject, run: JsonObject): Map<String, String> {
        if (run.status != "requires_action") throw unwanted(run)
        val outputs = request.objects("tool_outputs")
            .associate { it.text("tool_call_id").orEmpty() to it.text("output").orEmpty() }
        val wanted = run.members("required_action").members("submit_tool_outputs").objects("tool_calls").map { it.id }
        if (outputs.keys == wanted.toSet()) return outputs
        throw Refusal.badRequest("Expected tool outputs for call_ids $wanted, got ${outputs.keys}", "tool_outputs")
    }

    /** The items that they are for a response. */
    fun items(outputs: Map<String, String>): List<JsonObject> = outputs.map { (call, output) ->
        jsonOf("type" to "function_call_output", "call_id" to call, "output" to output)
    }

    fun unwanted(run: JsonObject): Refusal =
        Refusal.badRequest("Runs in status \"${run.status}\" do not accept tool outputs.")
}
