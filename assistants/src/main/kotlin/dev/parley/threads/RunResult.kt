package dev.parley.threads

import dev.parley.threads.messages.ThreadMessage
import dev.parley.threads.runs.Run
import dev.parley.threads.steps.RunStep

/**
 * What a streamed run gave: the same objects as retrieving them would give.
 *
 * @property run the run as it was last seen.
 * @property messages the messages that it wrote, in their order.
 * @property steps the steps that it took, in their order.
 * @property thread the thread; `null` when it was there before.
 */
@JvmRecord
public data class RunResult(
    val run: Run,
    val messages: List<ThreadMessage>,
    val steps: List<RunStep>,
    val thread: AssistantThread? = null,
) {
    /** The text of all its messages, one a line; empty when it wrote none. */
    public val text: String
        @JvmName("text")
        get() = messages.joinToString("\n") { it.text }
}
