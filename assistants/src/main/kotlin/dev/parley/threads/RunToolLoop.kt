package dev.parley.threads

import dev.parley.assistants.AssistantTool
import dev.parley.threads.runs.Run
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.runs.RunToolCall
import dev.parley.threads.runs.ToolOutput
import dev.parley.threads.runs.ToolOutputsRequest
import dev.parley.tools.Gathering
import dev.parley.tools.ToolInvocation
import dev.parley.tools.ToolLoop
import dev.parley.tools.ToolLoopEvent
import dev.parley.tools.Tools
import kotlinx.coroutines.flow.Flow
import kotlinx.serialization.json.JsonPrimitive

/** What a run goes on by. */
internal sealed interface RunTurn {
    /** It is created. */
    data object Begin : RunTurn

    /** It is given the [outputs] that it requires. */
    class Submit(val run: Run, val outputs: ToolOutputsRequest) : RunTurn
}

/** Goes on with a run until it requires no outputs. */
internal fun runLoop(tools: Tools): ToolLoop<RunTurn, Run> = ToolLoop(tools) { _, run, answer ->
    if (!run.requiresTools) return@ToolLoop null
    val calls = run.toolCalls.map(::invocation)
    val outputs = answer.outputs(calls).zip(calls) { output, call -> ToolOutput(call.id, output) }
    RunTurn.Submit(run, ToolOutputsRequest(outputs))
}

/** The events of the run that [begin] streams, and goes on with by [submit]. */
internal fun runEvents(
    tools: Tools,
    begin: Flow<AssistantEvent>,
    submit: (RunTurn.Submit) -> Flow<AssistantEvent>,
): Flow<ToolLoopEvent<AssistantEvent, Run>> = runLoop(tools).events(
    RunTurn.Begin,
    { turn, _ -> if (turn is RunTurn.Submit) submit(turn) else begin },
    { RunAccumulator().run { Gathering(::add, ::run) } },
)

/** This request with the definitions of [tools] beside its own; where it has none, the assistant's tools hold. */
internal fun RunRequest.with(tools: Tools): RunRequest = copy(tools = this.tools?.let { it.with(tools) })

internal fun ThreadAndRunRequest.with(tools: Tools): ThreadAndRunRequest =
    copy(tools = this.tools?.let { it.with(tools) })

private fun List<AssistantTool>.with(tools: Tools): List<AssistantTool> {
    val defined = filterIsInstance<AssistantTool.Function>().map { it.function.name }
    tools.requireHandlers(defined)
    return this + tools.definitions.filter { it.name !in defined }.map(AssistantTool::function)
}

private fun invocation(call: RunToolCall): ToolInvocation = when (call) {
    is RunToolCall.Function -> ToolInvocation(call.id, call.function.name, call.function.arguments)
    is RunToolCall.Unknown -> ToolInvocation(idIn(call.json), typeIn(call), "")
}

private fun typeIn(call: RunToolCall.Unknown) = (call.json["type"] as? JsonPrimitive)?.content.orEmpty()

private val Run.requiresTools: Boolean get() = status == RunStatus.REQUIRES_ACTION && toolCalls.isNotEmpty()
