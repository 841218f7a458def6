package dev.parley.threads

import dev.parley.generation.ExtraAccumulator
import dev.parley.threads.steps.RunStep
import dev.parley.threads.steps.RunStepDetails
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * Puts the deltas of a streamed run step together. At every moment [step] is what has come so far; at the end it is what
 * retrieving the step would return. Not thread-safe.
 */
public class RunStepAccumulator {
    private var whole: RunStep? = null
    private var details: RunStepDetails? = null
    private var calls = Pieces<MutableList<ToolCallAccumulator>>()
    private var callsExtra = ExtraAccumulator()
    private var extra = ExtraAccumulator()

    /** Replaces what has come so far by the whole step. */
    public fun add(step: RunStep) {
        whole = step
        details = step.stepDetails
        calls = Pieces()
        callsExtra = ExtraAccumulator()
        extra = ExtraAccumulator().apply { add(step.extra) }
        (step.stepDetails as? RunStepDetails.ToolCalls)?.let(::begin)
    }

    /** Adds the next delta. */
    public fun add(delta: ThreadRunStepDelta) {
        whole = whole ?: RunStep(delta.id)
        extra.add(delta.delta.extra)
        when (val news = delta.delta.stepDetails) {
            is RunStepDeltaDetails.MessageCreation ->
                news.messageCreation?.let { details = RunStepDetails.MessageCreation(it, news.extra) }

            is RunStepDeltaDetails.ToolCalls -> {
                news.toolCalls.forEach(::add)
                callsExtra.add(news.extra)
            }

            is RunStepDeltaDetails.Unknown -> details = RunStepDetails.Unknown(news.json)

            null -> Unit
        }
    }

    /** The step so far; `null` before the first event about it. */
    public fun step(): RunStep? = whole?.copy(stepDetails = details(), extra = extra.extra())

    private fun begin(begun: RunStepDetails.ToolCalls) {
        for (call in begun.toolCalls) calls.at(null) { mutableListOf(ToolCallAccumulator(call)) }
        callsExtra.add(begun.extra)
    }

    /** Servers that leave the index out, or give all calls the same, tell them apart by id: another id is another call. */
    private fun add(delta: StepToolCallDelta) {
        val calls = calls.at(delta.index, ::mutableListOf)
        val call = calls.lastOrNull { it.mayHave(delta.id) } ?: ToolCallAccumulator().also(calls::add)
        call.add(delta)
    }

    private fun details(): RunStepDetails? {
        if (calls.isEmpty) return details
        val calls = calls.all().flatten().mapNotNull(ToolCallAccumulator::call)
        return RunStepDetails.ToolCalls(calls, callsExtra.extra())
    }
}

private val StepToolCallDelta.index: Int?
    get() = when (this) {
        is StepToolCallDelta.CodeInterpreter -> index
        is StepToolCallDelta.FileSearch -> index
        is StepToolCallDelta.Function -> index
        is StepToolCallDelta.Unknown -> indexIn(json)
    }

private val StepToolCallDelta.id: String?
    get() = when (this) {
        is StepToolCallDelta.CodeInterpreter -> id
        is StepToolCallDelta.FileSearch -> id
        is StepToolCallDelta.Function -> id
        is StepToolCallDelta.Unknown -> idIn(json)
    }

/** The `id` of a tool call that this library does not know; empty when it has none. */
internal fun idIn(json: JsonObject): String = (json["id"] as? JsonPrimitive)?.content.orEmpty()
