package dev.parley.java

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import org.reactivestreams.Subscriber
import org.reactivestreams.Subscription

/**
 * One subscriber's own call: a coroutine that collects [events] and waits where nothing is asked for.
 *
 * Everything but `onSubscribe` is signalled by a second coroutine, on [handlers]; without those by the same one, and by
 * its end. So signals are serial and `request` never calls back. Cancelling forgets the subscriber first: whatever the
 * call still does, nobody hears it.
 */
private class EventSubscription<T : Any>(
    private val scope: CoroutineScope,
    private val handlers: CoroutineDispatcher?,
    private val events: Flow<T>,
    @Volatile private var subscriber: Subscriber<in T>?,
) : Subscription {
    private val demand = MutableStateFlow(0L)
    private val call = scope.async(start = CoroutineStart.LAZY) { events.collect(::deliver) }
    private val inbox: Channel<T>? = handlers?.let { Channel(AHEAD) }

    @Volatile private var failure: Throwable? = null

    @Volatile private var misuse: IllegalArgumentException? = null

    /** Introduces itself to the subscriber, then makes the call; in a closed client that ends at once. */
    fun start() {
        tell { it.onSubscribe(this) }
        if (inbox == null || handlers == null) call.invokeOnCompletion(::finish) else signal(inbox, handlers)
        call.start()
    }

    /** Hands on what comes, and the end when the call has ended. A place that takes no more work ends the call. */
    private fun signal(inbox: Channel<T>, handlers: CoroutineDispatcher) {
        call.invokeOnCompletion {
            failure = it
            inbox.close()
        }
        val signals = scope.launch(handlers) { for (event in inbox) tell { it.onNext(event) } }
        signals.invokeOnCompletion {
            call.cancel()
            finish(failure ?: it)
        }
    }

    override fun request(n: Long) {
        if (n > 0) return demand.update { if (it > Long.MAX_VALUE - n) Long.MAX_VALUE else it + n }
        misuse = IllegalArgumentException("A subscriber has to request at least one element (§3.9), not $n.")
        call.cancel()
    }

    override fun cancel() {
        subscriber = null
        call.cancel()
    }

    private suspend fun deliver(event: T) {
        if (demand.value == 0L) demand.first { it > 0L }
        call.ensureActive()
        if (demand.value != Long.MAX_VALUE) demand.update { if (it == Long.MAX_VALUE) it else it - 1 }
        if (inbox != null) return inbox.send(event)
        tell { it.onNext(event) }
        call.ensureActive()
    }

    private fun finish(failure: Throwable?) {
        val reason = misuse ?: failure
        tell { if (reason == null) it.onComplete() else it.onError(reason) }
        subscriber = null
    }

    /** A subscriber that throws has left, by §2.13; its thread's handler of uncaught exceptions learns why. */
    private inline fun tell(signal: (Subscriber<in T>) -> Unit) {
        try {
            subscriber?.let(signal)
        } catch (broken: Throwable) {
            cancel()
            Thread.currentThread().run { uncaughtExceptionHandler.uncaughtException(this, broken) }
        }
    }

    private companion object {
        /** How many events wait for a subscriber that has asked for them. */
        private const val AHEAD = 64
    }
}
