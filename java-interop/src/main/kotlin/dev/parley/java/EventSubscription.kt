package dev.parley.java

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.update
import org.reactivestreams.Subscriber
import org.reactivestreams.Subscription
import java.util.concurrent.CancellationException

/**
 * One subscriber's own call: a coroutine that collects [events] and waits where nothing is asked for.
 *
 * Everything but `onSubscribe` is signalled from that coroutine or, once, by its end; so signals are serial and
 * `request` never calls back. Cancelling forgets the subscriber first: whatever the call still does, nobody hears it.
 */
internal class EventSubscription<T : Any>(
    scope: CoroutineScope,
    private val events: Flow<T>,
    @Volatile private var subscriber: Subscriber<in T>?,
) : Subscription {
    private val demand = MutableStateFlow(0L)
    private val call = scope.async(start = CoroutineStart.LAZY) { events.collect(::deliver) }

    @Volatile private var misuse: IllegalArgumentException? = null

    /** Introduces itself to the subscriber, then makes the call; in a closed client that ends at once. */
    fun start() {
        tell { it.onSubscribe(this) }
        call.invokeOnCompletion(::finish)
        call.start()
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
        tell { it.onNext(event) }
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
}
