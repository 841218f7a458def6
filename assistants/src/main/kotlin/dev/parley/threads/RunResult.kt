package dev.parley.threads

import dev.parley.threads.messages.ThreadMessage
import dev.parley.threads.runs.Run
import dev.parley.threads.steps.RunStep

/**
 * The result of a streamed run: the same objects as retrieving them would return.
 *
 * @property run The run as it came last.
 * @property messages The messages that it created, in order.
 * @property steps Its steps, in order.
 * @property thread The thread, if it was created together with the run; `null` otherwise.
 */
@JvmRecord
public data class RunResult(
    val run: Run,
    val messages: List<ThreadMessage>,
    val steps: List<RunStep>,
    val thread: AssistantThread? = null,
) {
    /** The text of all its messages, one a line; empty when there are none. */
    public val text: String
        @JvmName("text")
        get() = messages.joinToString("\n") { it.text }
}
