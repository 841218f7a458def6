package dev.parley.tools

/** Answers a call of a tool. */
public fun interface ToolHandler<A> {
    /**
     * Returns the output of a call with [arguments]: text as it is, `null` as an empty text, what a
     * [java.util.concurrent.CompletionStage] completes with, and anything else as JSON. It may block; its thread is
     * interrupted on cancellation.
     *
     * @throws Exception when there is no output. The model does not see it.
     */
    @Throws(Exception::class)
    public fun handle(arguments: A): Any?
}
