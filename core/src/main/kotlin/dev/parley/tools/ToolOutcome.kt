package dev.parley.tools

import dev.parley.ToolFailedException
import java.time.Duration

/** The outcome of a function call. */
public sealed interface ToolOutcome {
    /**
     * The handler returned an output.
     *
     * @property invocation the function call.
     * @property output the output.
     */
    @JvmRecord
    public data class Answered(val invocation: ToolInvocation, val output: String) : ToolOutcome

    /**
     * The handler threw an exception.
     *
     * @property invocation the function call.
     * @property cause the exception.
     */
    @JvmRecord
    public data class Failed(val invocation: ToolInvocation, val cause: Throwable) : ToolOutcome

    /**
     * The handler exceeded its time limit. It is cancelled, and not waited for.
     *
     * @property invocation the function call.
     * @property timeLimit the time limit.
     */
    @JvmRecord
    public data class TimedOut(val invocation: ToolInvocation, val timeLimit: Duration) : ToolOutcome

    /**
     * The model called a function that has no handler.
     *
     * @property invocation the function call.
     */
    @JvmRecord
    public data class UnknownFunction(val invocation: ToolInvocation) : ToolOutcome
}

/** The call that it came of. */
internal val ToolOutcome.invocation: ToolInvocation
    get() = when (this) {
        is ToolOutcome.Answered -> invocation
        is ToolOutcome.Failed -> invocation
        is ToolOutcome.TimedOut -> invocation
        is ToolOutcome.UnknownFunction -> invocation
    }

/** What went wrong, as it is told; `null` when nothing did. */
internal val ToolOutcome.problem: String?
    get() = when (this) {
        is ToolOutcome.Answered -> null
        is ToolOutcome.Failed -> "failed: ${cause.message ?: cause.javaClass.simpleName}"
        is ToolOutcome.TimedOut -> "gave nothing within ${timeLimit.toMillis()} ms"
        is ToolOutcome.UnknownFunction -> "does not exist"
    }

/** The failure of a call that was to end for this outcome; it does not quote the handler. */
internal fun ToolOutcome.toException(): ToolFailedException = ToolFailedException(
    toolName = invocation.name,
    callId = invocation.id,
    problem = if (this is ToolOutcome.Failed) "failed" else problem.orEmpty(),
    cause = (this as? ToolOutcome.Failed)?.cause,
)
