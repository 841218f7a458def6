package dev.parley.chat

import dev.parley.tools.AllowedToolsMode
import dev.parley.tools.ToolInvocation
import dev.parley.tools.ToolLoop
import dev.parley.tools.Tools
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Goes on with what the first choice calls; one that was cut off calls nothing, for its arguments are, too. */
internal fun chatLoop(tools: Tools): ToolLoop<ChatCompletionRequest, ChatCompletion> =
    ToolLoop(tools) { request, completion, answer ->
        val choice = completion.choices.firstOrNull()
        val calls = choice?.message?.toolCalls.orEmpty()
        if (choice == null || calls.isEmpty() || choice.isCut) return@ToolLoop null
        val invocations = calls.map(::invocation)
        val outputs = answer.outputs(invocations).zip(invocations) { output, call -> tool(call.id, output) }
        request.copy(
            messages = request.messages + choice.message.toMessage() + outputs,
            toolChoice = request.toolChoice?.takeUnless { it.forces },
        )
    }

/** This request with the definitions of [tools] that it has not. */
internal fun ChatCompletionRequest.with(tools: Tools): ChatCompletionRequest {
    val defined = this.tools.orEmpty().mapNotNull { it.name }
    tools.requireHandlers(defined)
    val added = tools.definitions.filter { it.name !in defined }.map(ChatTool::function)
    return if (added.isEmpty()) this else copy(tools = this.tools.orEmpty() + added)
}

private val ChatTool.name: String?
    get() = when (this) {
        is ChatTool.Function -> function.name
        is ChatTool.Custom -> custom.name
        is ChatTool.Unknown -> null
    }

private fun invocation(call: ToolCall): ToolInvocation = when (call) {
    is ToolCall.Function -> ToolInvocation(call.id, call.function.name, call.function.arguments)
    is ToolCall.Custom -> ToolInvocation(call.id, call.custom.name, call.custom.input)
    is ToolCall.Unknown -> ToolInvocation(call.json.text("id"), call.json.text("type"), "")
}

private fun JsonObject.text(name: String): String = (this[name] as? JsonPrimitive)?.content.orEmpty()

/** Whether a tool has to be called: the outputs would be followed by calls without end. */
private val ToolChoice.forces: Boolean
    get() = when (this) {
        is ToolChoice.Mode -> this == ToolChoice.REQUIRED
        is ToolChoice.Allowed -> allowedTools.mode == AllowedToolsMode.REQUIRED
        else -> true
    }
