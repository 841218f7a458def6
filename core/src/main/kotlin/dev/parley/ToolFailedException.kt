package dev.parley

/**
 * A function that the model called could not be answered, and the tools were to end the call then. The message names the
 * function and shows neither its arguments nor what its handler said; [cause] is what the handler threw.
 *
 * @property toolName the function.
 * @property callId the id of the tool call.
 * @property partial what an accumulator had made of the events until then; `null` when they were collected one by one.
 */
public class ToolFailedException internal constructor(
    @get:JvmName("toolName")
    public val toolName: String,
    @get:JvmName("callId")
    public val callId: String,
    private val problem: String,
    cause: Throwable? = null,
    @get:JvmName("partial")
    public val partial: Any? = null,
) : OpenAIException("the function $toolName $problem", cause) {
    /** This failure, carrying [result] as what had come. */
    internal fun with(result: Any?): ToolFailedException = ToolFailedException(toolName, callId, problem, cause, result)
}
