package dev.parley.threads

import dev.parley.threads.steps.RunStep
import dev.parley.threads.steps.RunStepDetails

/**
 * Puts the pieces of a streamed step together. At every moment [step] is what has come so far; at the end it is what
 * retrieving the step would give. Not for use by several threads at once.
 */
public class RunStepAccumulator {
    private var whole: RunStep? = null
    private var details: RunStepDetails? = null
    private val calls = sortedMapOf<Int, ToolCallAccumulator>()

    /** Takes in the step as an event told it whole. */
    public fun add(step: RunStep) {
        whole = step
        details = step.stepDetails
        calls.clear()
        (step.stepDetails as? RunStepDetails.ToolCalls)?.toolCalls?.forEachIndexed { index, call ->
            calls[index] = ToolCallAccumulator(call)
        }
    }

    /** Takes in the next piece. */
    public fun add(delta: ThreadRunStepDelta) {
        when (val news = delta.delta.stepDetails) {
            is RunStepDeltaDetails.MessageCreation ->
                news.messageCreation?.let { details = RunStepDetails.MessageCreation(it) }

            is RunStepDeltaDetails.ToolCalls -> news.toolCalls.orEmpty().forEach(::add)

            is RunStepDeltaDetails.Unknown -> details = RunStepDetails.Unknown(news.json)

            null -> Unit
        }
    }

    /** The step so far; `null` before an event told of it. */
    public fun step(): RunStep? = whole?.let { it.copy(stepDetails = details() ?: it.stepDetails) }

    private fun add(call: StepToolCallDelta) {
        calls.getOrPut(call.index ?: calls.size) { ToolCallAccumulator(null) }.add(call)
    }

    private fun details(): RunStepDetails? =
        if (calls.isEmpty()) details else RunStepDetails.ToolCalls(calls.values.mapNotNull(ToolCallAccumulator::call))
}

private val StepToolCallDelta.index: Int?
    get() = when (this) {
        is StepToolCallDelta.CodeInterpreter -> index
        is StepToolCallDelta.FileSearch -> index
        is StepToolCallDelta.Function -> index
        is StepToolCallDelta.Unknown -> indexIn(json)
    }
