package dev.parley

/**
 * A tool loop ended because a function that the model called failed, as its failure policy demands. The message names
 * the function, and shows neither its arguments nor its result; [cause] is what the handler threw.
 *
 * @property toolName The name of the function.
 * @property callId The id of the tool call.
 * @property partial What an accumulator made of the events until then; `null` when they were collected one by one.
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
