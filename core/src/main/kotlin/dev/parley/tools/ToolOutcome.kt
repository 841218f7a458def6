package dev.parley.tools

import dev.parley.ToolFailedException
import java.time.Duration

/** The outcome of a tool call. */
public sealed interface ToolOutcome {
    /** The call. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("invocation")
    public val invocation: ToolInvocation

    /**
     * The handler returned an output.
     *
     * @property invocation The call.
     * @property output The output.
     */
    @JvmRecord
    public data class Answered(override val invocation: ToolInvocation, val output: String) : ToolOutcome

    /**
     * The handler threw an exception, or what it returned cannot be written as JSON.
     *
     * @property invocation The call.
     * @property cause The exception.
     */
    @JvmRecord
    public data class Failed(override val invocation: ToolInvocation, val cause: Throwable) : ToolOutcome

    /**
     * The handler exceeded its time limit. It is cancelled, and not waited for.
     *
     * @property invocation The call.
     * @property timeLimit The time limit.
     */
    @JvmRecord
    public data class TimedOut(override val invocation: ToolInvocation, val timeLimit: Duration) : ToolOutcome

    /**
     * The arguments do not fit the type of the function.
     *
     * @property invocation The call.
     * @property cause What does not fit.
     */
    @JvmRecord
    public data class InvalidArguments(
        override val invocation: ToolInvocation,
        val cause: IllegalArgumentException,
    ) : ToolOutcome

    /**
     * The call was not approved.
     *
     * @property invocation The call.
     */
    @JvmRecord
    public data class Denied(override val invocation: ToolInvocation) : ToolOutcome

    /**
     * The model called a function that does not exist.
     *
     * @property invocation The call.
     */
    @JvmRecord
    public data class UnknownFunction(override val invocation: ToolInvocation) : ToolOutcome
}

/** What went wrong, as a model may know it: neither exceptions nor arguments are quoted. */
internal val ToolOutcome.problem: String
    get() = when (this) {
        is ToolOutcome.Answered -> "was answered"
        is ToolOutcome.Failed -> "failed"
        is ToolOutcome.TimedOut -> "gave nothing within ${timeLimit.toMillis()} ms"
        is ToolOutcome.InvalidArguments -> "was called with arguments that do not match its schema"
        is ToolOutcome.Denied -> "may not be called: the call was not approved"
        is ToolOutcome.UnknownFunction -> "does not exist"
    }

/** The failure of a loop that was to end for this outcome. */
internal fun ToolOutcome.toException(): ToolFailedException = ToolFailedException(
    toolName = invocation.name,
    callId = invocation.id,
    problem = problem,
    cause = (this as? ToolOutcome.Failed)?.cause,
)
