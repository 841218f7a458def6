package dev.parley.threads

import dev.parley.RequestOptions
import dev.parley.threads.runs.Run
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.runs.RunToolCall
import dev.parley.threads.runs.ToolOutput
import dev.parley.threads.runs.ToolOutputsRequest
import dev.parley.tools.ToolHandlers
import dev.parley.tools.ToolInvocation
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Answers the functions that a streamed run waits for with [tools], and goes on with it until it waits for nothing. */
internal class ToolLoop(
    private val runs: ThreadRuns,
    private val tools: ToolHandlers,
    private val options: RequestOptions,
) {
    /** All events of the run that [begin] streams, as one stream that ends once. */
    fun follow(begin: Flow<AssistantEvent>): Flow<AssistantEvent> = flow {
        var stream: Flow<AssistantEvent>? = begin
        while (stream != null) {
            var last: Run? = null
            stream.collect { event ->
                runIn(event)?.let { last = it }
                if (event != AssistantEvent.Done) emit(event)
            }
            stream = last?.takeIf(::waitsForTools)?.let { goOn(it) }
        }
        emit(AssistantEvent.Done)
    }

    private fun waitsForTools(run: Run) = run.status == RunStatus.REQUIRES_ACTION && run.toolCalls.isNotEmpty()

    private suspend fun goOn(run: Run): Flow<AssistantEvent> {
        val calls = run.toolCalls.map(::invocation)
        val outputs = tools.answer(calls).zip(calls) { output, call -> ToolOutput(call.id, output) }
        val options = options.copy(idempotencyKey = null)
        return runs.streamSubmitToolOutputs(run.threadId, run.id, ToolOutputsRequest(outputs), options)
    }

    private fun invocation(call: RunToolCall): ToolInvocation = when (call) {
        is RunToolCall.Function -> ToolInvocation(call.id, call.function.name, call.function.arguments)
        is RunToolCall.Unknown -> ToolInvocation(call.json.text("id"), call.json.text("type"), "")
    }

    private fun JsonObject.text(name: String) = (this[name] as? JsonPrimitive)?.content.orEmpty()
}
