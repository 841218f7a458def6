package dev.parley.threads

import dev.parley.Polling
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
import kotlinx.serialization.json.JsonPrimitive
import java.util.function.Consumer

/** Answers the tool calls that a run requires with [tools], and goes on with it until it requires none. */
internal class ToolLoop(
    private val runs: ThreadRuns,
    private val tools: ToolHandlers,
    private val options: RequestOptions,
) {
    /** The run that [begun] ends as. */
    suspend fun last(begun: Run, polling: Polling, onProgress: Consumer<Run>?): Run {
        var run = begun
        while (run.requiresTools) {
            val outputs = outputs(run)
            run = runs.submitToolOutputsAndPoll(
                run.threadId,
                run.id,
                outputs,
                polling,
                onProgress,
                options.further(),
            )
        }
        return run
    }

    /** All events of the run that [begin] streams, as one stream that ends once. */
    fun events(begin: Flow<AssistantEvent>): Flow<AssistantEvent> = flow {
        var stream: Flow<AssistantEvent>? = begin
        while (stream != null) {
            var last: Run? = null
            stream.collect { event ->
                if (event is AssistantEvent.RunEvent) last = event.run
                if (event != AssistantEvent.Done) emit(event)
            }
            stream = last?.takeIf { it.requiresTools }?.let { goOn(it) }
        }
        emit(AssistantEvent.Done)
    }

    private suspend fun goOn(run: Run): Flow<AssistantEvent> =
        runs.streamSubmitToolOutputs(run.threadId, run.id, outputs(run), options.further())

    private suspend fun outputs(run: Run): ToolOutputsRequest {
        val calls = run.toolCalls.map(::invocation)
        return ToolOutputsRequest(tools.answer(calls).zip(calls) { output, call -> ToolOutput(call.id, output) })
    }

    private fun invocation(call: RunToolCall): ToolInvocation = when (call) {
        is RunToolCall.Function -> ToolInvocation(call.id, call.function.name, call.function.arguments)
        is RunToolCall.Unknown -> ToolInvocation(idIn(call.json), typeIn(call), "")
    }

    private fun typeIn(call: RunToolCall.Unknown) = (call.json["type"] as? JsonPrimitive)?.content.orEmpty()

    private val Run.requiresTools: Boolean get() = status == RunStatus.REQUIRES_ACTION && toolCalls.isNotEmpty()
}
