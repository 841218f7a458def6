package dev.parley

import dev.parley.tools.ToolFailurePolicy
import dev.parley.tools.ToolHandlers
import dev.parley.tools.ToolOutcome
import dev.parley.tools.invocation

/**
 * A function that the model called could not be answered, and [ToolHandlers] are to [abort][ToolFailurePolicy.ABORT]
 * then. The message names the function and shows neither its arguments nor what its handler said; [cause] is what the
 * handler threw.
 *
 * @property outcome what came of the call: it is never [ToolOutcome.Answered].
 * @property partial what an accumulator had made of the events until then; `null` when they were collected one by one.
 */
public class ToolFailedException internal constructor(
    @get:JvmName("outcome")
    public val outcome: ToolOutcome,
    @get:JvmName("partial")
    public val partial: Any? = null,
) : OpenAIException(
    "the function ${outcome.invocation.name} ${outcome.inShort()}",
    (outcome as? ToolOutcome.Failed)?.cause,
) {
    /** This failure, carrying [result] as what had come. */
    internal fun with(result: Any?): ToolFailedException = ToolFailedException(outcome, result)
}

private fun ToolOutcome.inShort(): String = when (this) {
    is ToolOutcome.Answered -> "gave an output"
    is ToolOutcome.Failed -> "failed"
    is ToolOutcome.TimedOut -> "gave nothing within ${timeLimit.toMillis()} ms"
    is ToolOutcome.UnknownFunction -> "has no handler"
}
