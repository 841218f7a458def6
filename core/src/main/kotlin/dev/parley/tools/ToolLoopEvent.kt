@file:JvmName("ToolLoopEvents")

package dev.parley.tools

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.map

/** An event of a tool loop, in which a model is asked and its tool calls are answered until it makes none. */
public sealed interface ToolLoopEvent<out E, out R> {
    /**
     * The model streamed an event, such as a chunk of a chat completion.
     *
     * @property event The event.
     */
    @JvmRecord
    public data class Streamed<out E, out R>(val event: E) : ToolLoopEvent<E, R>

    /**
     * The model's reply is complete. What it calls is answered next; the loop ends when it calls nothing.
     *
     * @property reply The reply, such as a chat completion.
     */
    @JvmRecord
    public data class Replied<out E, out R>(val reply: R) : ToolLoopEvent<E, R>

    /**
     * The model calls a tool, whose handler is about to start.
     *
     * @property invocation The call.
     */
    @JvmRecord
    public data class Called<out E, out R>(val invocation: ToolInvocation) : ToolLoopEvent<E, R>

    /**
     * A call of a tool came to its end.
     *
     * @property outcome The output, or what went wrong.
     */
    @JvmRecord
    public data class Ended<out E, out R>(val outcome: ToolOutcome) : ToolLoopEvent<E, R>
}

/** The events that the model streamed, those of all its replies one after the other. */
public fun <E> Flow<ToolLoopEvent<E, *>>.streamed(): Flow<E> =
    filterIsInstance<ToolLoopEvent.Streamed<E, *>>().map { it.event }
