package dev.parley.tools

import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.annotation.InternalParleyApi
import kotlinx.coroutines.async
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/**
 * Asks a model, answers what it calls, and asks again, until it calls nothing or the limit of [tools] is reached.
 *
 * ```
 * request ─▶ reply ─▶ calls ─▶ outputs ─▶ next request ─▶ …
 * ```
 *
 * [goOn] makes the next request of a reply, with the outputs that it is given for the calls in it; `null` when nothing
 * is to be answered.
 */
@InternalParleyApi
public class ToolLoop<Q : Any, R : Any>(
    private val tools: Tools,
    private val goOn: suspend (request: Q, reply: R, answer: Answering) -> Q?,
) {
    /** The last of the replies that [ask] gets. */
    public suspend fun last(request: Q, ask: suspend (Q, round: Int) -> R): R = run(request, ask) { }

    /** The events of all streams, and of the calls between them; [gather] puts each stream together. */
    public fun <E> events(
        request: Q,
        stream: (Q, round: Int) -> Flow<E>,
        gather: () -> Gathering<E, R>,
    ): Flow<ToolLoopEvent<E, R>> = flow {
        val ask: suspend (Q, Int) -> R = { next, round ->
            val reply = gather()
            var received = 0L
            stream(next, round).collect { event ->
                reply.add(event)
                received++
                emit(ToolLoopEvent.Streamed(event))
            }
            reply.result() ?: throw StreamTruncatedException(received, null)
        }
        run(request, ask) { emit(it) }
    }

    private suspend fun run(
        request: Q,
        ask: suspend (Q, Int) -> R,
        tell: suspend (ToolLoopEvent<Nothing, R>) -> Unit,
    ): R {
        var next = request
        var round = 0
        while (true) {
            val reply = ask(next, round++)
            tell(ToolLoopEvent.Replied(reply))
            if (round == tools.limit) return reply
            next = next(next, reply, tell) ?: return reply
        }
    }

    /** Handlers run beside each other, while their events are told one after the other, by the one who asked. */
    private suspend fun next(request: Q, reply: R, tell: suspend (ToolLoopEvent<Nothing, R>) -> Unit): Q? =
        coroutineScope {
            val events = Channel<ToolLoopEvent<Nothing, Nothing>>(Channel.UNLIMITED)
            val next = async {
                try {
                    goOn(request, reply) { calls -> tools.answer(calls, events::trySend) }
                } finally {
                    events.close()
                }
            }
            for (event in events) tell(event)
            next.await()
        }
}

/** Gives the outputs of calls, in their order. */
@InternalParleyApi
public fun interface Answering {
    public suspend fun outputs(calls: List<ToolInvocation>): List<String>
}

/** Puts the events of one stream together. */
@InternalParleyApi
public class Gathering<E, R>(internal val add: (E) -> Unit, internal val result: () -> R?)

/**
 * These options, for the request number [round] that one call makes: the key of the first would make it the first
 * again.
 */
@InternalParleyApi
public fun RequestOptions.forRound(round: Int): RequestOptions =
    if (round == 0 || idempotencyKey == null) this else copy(idempotencyKey = null)
