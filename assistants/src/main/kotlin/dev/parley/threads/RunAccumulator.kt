package dev.parley.threads

import dev.parley.OpenAIException
import dev.parley.StreamTruncatedException
import dev.parley.http.putTogether
import dev.parley.threads.messages.ThreadMessage
import dev.parley.threads.runs.Run
import dev.parley.threads.steps.RunStep
import kotlinx.coroutines.flow.Flow

/**
 * Puts the events of a streamed run together. At every moment [result], [run], [messages] and [steps] are what has come
 * so far; at the end they are what retrieving them would give. Not for use by several threads at once.
 */
public class RunAccumulator {
    private var thread: AssistantThread? = null
    private var run: Run? = null
    private val messages = LinkedHashMap<String, ThreadMessageAccumulator>()
    private val steps = LinkedHashMap<String, RunStepAccumulator>()

    /** Takes in the next event. */
    public fun add(event: AssistantEvent) {
        when (event) {
            is AssistantEvent.ThreadCreated -> thread = event.thread
            is AssistantEvent.MessageDelta -> message(event.delta.id).add(event.delta)
            is AssistantEvent.RunStepDelta -> step(event.delta.id).add(event.delta)
            AssistantEvent.Done, is AssistantEvent.Unknown -> Unit
            else -> addWhole(event)
        }
    }

    /** All so far; `null` before the run is known. */
    public fun result(): RunResult? = run?.let { RunResult(it, messages(), steps(), thread) }

    /** The run as it was last seen; `null` before it is known. */
    public fun run(): Run? = run

    /** The messages so far, in their order. */
    public fun messages(): List<ThreadMessage> = messages.values.mapNotNull(ThreadMessageAccumulator::message)

    /** The steps so far, in their order. */
    public fun steps(): List<RunStep> = steps.values.mapNotNull(RunStepAccumulator::step)

    private fun addWhole(event: AssistantEvent) {
        runIn(event)?.let { run = it }
        messageIn(event)?.let { message(it.id).add(it) }
        stepIn(event)?.let { step(it.id).add(it) }
    }

    private fun message(id: String) = messages.getOrPut(id, ::ThreadMessageAccumulator)

    private fun step(id: String) = steps.getOrPut(id, ::RunStepAccumulator)
}

/** The run that [event] tells of; `null` when it tells of none. */
internal fun runIn(event: AssistantEvent): Run? = when (event) {
    is AssistantEvent.RunCreated -> event.run
    is AssistantEvent.RunQueued -> event.run
    is AssistantEvent.RunInProgress -> event.run
    is AssistantEvent.RunRequiresAction -> event.run
    is AssistantEvent.RunCompleted -> event.run
    is AssistantEvent.RunIncomplete -> event.run
    is AssistantEvent.RunFailed -> event.run
    is AssistantEvent.RunCancelling -> event.run
    is AssistantEvent.RunCancelled -> event.run
    is AssistantEvent.RunExpired -> event.run
    else -> null
}

private fun messageIn(event: AssistantEvent): ThreadMessage? = when (event) {
    is AssistantEvent.MessageCreated -> event.message
    is AssistantEvent.MessageInProgress -> event.message
    is AssistantEvent.MessageCompleted -> event.message
    is AssistantEvent.MessageIncomplete -> event.message
    else -> null
}

private fun stepIn(event: AssistantEvent): RunStep? = when (event) {
    is AssistantEvent.RunStepCreated -> event.step
    is AssistantEvent.RunStepInProgress -> event.step
    is AssistantEvent.RunStepCompleted -> event.step
    is AssistantEvent.RunStepFailed -> event.step
    is AssistantEvent.RunStepCancelled -> event.step
    is AssistantEvent.RunStepExpired -> event.step
    else -> null
}

/**
 * Collects the stream, and gives what the run gave.
 *
 * @throws StreamTruncatedException when the stream broke off; its `partial` is the [RunResult] so far, `null` when the
 * run was not known yet.
 * @throws OpenAIException when the call fails otherwise.
 */
@JvmSynthetic
public suspend fun Flow<AssistantEvent>.toRunResult(): RunResult {
    val pieces = RunAccumulator()
    return putTogether(pieces::add, pieces::result)
}
