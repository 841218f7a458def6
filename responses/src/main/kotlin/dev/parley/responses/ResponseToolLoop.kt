package dev.parley.responses

import dev.parley.responses.items.CustomToolCall
import dev.parley.responses.items.CustomToolCallOutput
import dev.parley.responses.items.FunctionCall
import dev.parley.responses.items.FunctionCallOutput
import dev.parley.responses.items.ItemContent
import dev.parley.responses.items.Message
import dev.parley.responses.items.ResponseInput
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.answeredCallId
import dev.parley.responses.items.callId
import dev.parley.responses.tools.CustomTool
import dev.parley.responses.tools.FunctionTool
import dev.parley.responses.tools.NamespaceTool
import dev.parley.responses.tools.ResponseTool
import dev.parley.responses.tools.ResponseToolChoice
import dev.parley.tools.AllowedToolsMode
import dev.parley.tools.Answering
import dev.parley.tools.ToolInvocation
import dev.parley.tools.ToolLoop
import dev.parley.tools.Tools
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope

/** Goes on with the items that answer a complete response, until there are none. */
internal fun responseLoop(tools: Tools, items: ItemHandlers?): ToolLoop<ResponseRequest, Response> {
    val answers = ItemAnswers(tools, items)
    return ToolLoop(tools) { request, response, answer ->
        if ((response.status ?: ResponseStatus.COMPLETED) != ResponseStatus.COMPLETED) return@ToolLoop null
        answers.to(response, answer).takeIf { it.isNotEmpty() }?.let { request.goingOn(response, it) }
    }
}

/** What answers the items of a response: the outputs of [tools], and what [handlers] make of the others. */
private class ItemAnswers(private val tools: Tools, private val handlers: ItemHandlers?) {
    /** In the order of the response. */
    suspend fun to(response: Response, answer: Answering): List<ResponseItem> = coroutineScope {
        val answered = response.output.mapNotNull { it.answeredCallId }
        val asked = response.output.filter { it.callId == null || it.callId !in answered }
        val calls = asked.filter { it is FunctionCall || it is CustomToolCall }
        val outputs = async { calls.zip(answer.outputs(calls.map(::invocation))).toMap() }
        val others = asked.minus(calls.toSet()).associateWith { async { handlers?.answer(it) } }
        asked.mapNotNull { item -> outputs.await()[item]?.let { output(item, it) } ?: others[item]?.await() }
    }

    private fun invocation(item: ResponseItem): ToolInvocation = when (item) {
        is FunctionCall -> ToolInvocation(item.callId, name(item.namespace, item.name), item.arguments)
        is CustomToolCall -> ToolInvocation(item.callId, name(item.namespace, item.name), item.input)
        else -> error("${item.javaClass.simpleName} is no call of a tool")
    }

    private fun name(namespace: String?, name: String): String =
        "$namespace.$name".takeIf { namespace != null && it in tools.names } ?: name

    private fun output(item: ResponseItem, text: String): ResponseItem? = when (item) {
        is FunctionCall -> FunctionCallOutput(ItemContent.Text(text), item.callId, caller = item.caller)
        is CustomToolCall -> CustomToolCallOutput(item.callId, ItemContent.Text(text), caller = item.caller)
        else -> null
    }
}

/** This request with the definitions of [tools] that it has not. */
internal fun ResponseRequest.with(tools: Tools): ResponseRequest {
    val defined = this.tools.orEmpty().flatMap { it.namesIn(tools) }
    tools.requireHandlers(defined)
    val added = tools.definitions.filter { it.name !in defined }
        .map { FunctionTool(it.name, it.parameters, it.description, it.strict) }
    return if (added.isEmpty()) this else copy(tools = this.tools.orEmpty() + added)
}

/** The names by which [tools] handle what this defines: one of a namespace by both of its names, or by its own. */
private fun ResponseTool.namesIn(tools: Tools): List<String> = when (this) {
    is FunctionTool -> listOf(name)

    is CustomTool -> listOf(name)

    is NamespaceTool -> this.tools.flatMap { it.namesIn(tools) }
        .map { own -> "$name.$own".takeIf { it in tools.names } ?: own }

    else -> emptyList()
}

/**
 * This request, once more with [answers]: into its conversation if it has one, with all items so far if the service
 * keeps nothing, and else after [response].
 */
private fun ResponseRequest.goingOn(response: Response, answers: List<ResponseItem>): ResponseRequest {
    val next = copy(toolChoice = toolChoice?.takeUnless { it.forces }, input = ResponseInput.Items(answers))
    return when {
        conversation != null -> next
        store == false -> next.copy(input = ResponseInput.Items(input.items() + response.output + answers))
        else -> next.copy(previousResponseId = response.id)
    }
}

private fun ResponseInput?.items(): List<ResponseItem> = when (this) {
    null -> emptyList()
    is ResponseInput.Text -> listOf(Message.user(text))
    is ResponseInput.Items -> items
}

/** Whether a tool has to be called: the answers would be followed by calls without end. */
private val ResponseToolChoice.forces: Boolean
    get() = when (this) {
        is ResponseToolChoice.Mode -> this == ResponseToolChoice.REQUIRED
        is ResponseToolChoice.Allowed -> mode == AllowedToolsMode.REQUIRED
        else -> true
    }
