package dev.parley.threads

import dev.parley.OpenAIException
import dev.parley.StreamTruncatedException
import dev.parley.http.putTogether
import dev.parley.json.fixed
import dev.parley.threads.messages.ThreadMessage
import dev.parley.threads.runs.Run
import dev.parley.threads.steps.RunStep
import kotlinx.coroutines.flow.Flow

/**
 * Puts the events of a streamed run together. At every moment [result], [run], [messages] and [steps] are what has come
 * so far; at the end they are what retrieving them would return. Not thread-safe.
 */
public class RunAccumulator {
    private var thread: AssistantThread? = null
    private var run: Run? = null
    private val messages = ById(::ThreadMessageAccumulator)
    private val steps = ById(::RunStepAccumulator)

    /** Adds the next event. */
    public fun add(event: AssistantEvent) {
        when (event) {
            is AssistantEvent.ThreadEvent -> thread = event.thread
            is AssistantEvent.RunEvent -> run = event.run
            is AssistantEvent.MessageSnapshot -> messages[event.messageId].add(event.message)
            is AssistantEvent.MessageDelta -> messages[event.messageId].add(event.delta)
            is AssistantEvent.RunStepSnapshot -> steps[event.stepId].add(event.step)
            is AssistantEvent.RunStepDelta -> steps[event.stepId].add(event.delta)
            AssistantEvent.Done, is AssistantEvent.Unknown -> Unit
        }
    }

    /** All that has come so far; `null` before the first event about the run. */
    public fun result(): RunResult? = run?.let { RunResult(it, messages(), steps(), thread) }

    /** The run as it came last; `null` before the first event about it. */
    public fun run(): Run? = run

    /** The messages so far, in order. */
    public fun messages(): List<ThreadMessage> = messages.all.mapNotNull(ThreadMessageAccumulator::message).fixed()

    /** The steps so far, in order. */
    public fun steps(): List<RunStep> = steps.all.mapNotNull(RunStepAccumulator::step).fixed()

    /** What goes by an id; where the service leaves it out, the newest is meant. */
    private class ById<T>(private val begin: () -> T) {
        private val byId = LinkedHashMap<String, T>()
        private var newest = ""

        val all: Collection<T> get() = byId.values

        operator fun get(id: String): T {
            if (id.isNotEmpty()) newest = id
            return byId.getOrPut(newest, begin)
        }
    }
}

/**
 * Collects the stream, and returns the run with the messages and steps that it created.
 *
 * @throws StreamTruncatedException when the stream broke off; its `partial` is the [RunResult] so far, `null` before the
 * first event about the run.
 * @throws OpenAIException when the call fails otherwise.
 */
public suspend fun Flow<AssistantEvent>.toRunResult(): RunResult {
    val pieces = RunAccumulator()
    return putTogether(pieces::add, pieces::result)
}
