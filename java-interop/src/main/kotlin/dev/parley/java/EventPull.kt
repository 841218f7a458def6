package dev.parley.java

import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.launch
import kotlinx.coroutines.suspendCancellableCoroutine
import java.lang.ref.Reference

/**
 * One reader's own call, which the thread that asks for the next event makes itself: nothing is handed from thread to thread.
 * Between two events the call rests, but for what others make it do, such as its end.
 *
 * For one reader; [close] is for any thread.
 */
private class EventPull<T : Any>(
    private val scope: CoroutineScope,
    others: CoroutineDispatcher,
    private val events: Flow<T>,
) {
    private val thread = ReaderThread(others)
    private val call = scope.async(thread, CoroutineStart.LAZY) { events.collect(::deliver) }
    private var begun = false

    @Volatile private var delivery: CancellableContinuation<Unit>? = null

    @Volatile private var arrived: T? = null

    @Volatile private var isOver = false

    @Volatile private var isClosed = false

    @Volatile private var failure: Throwable? = null

    init {
        call.invokeOnCompletion {
            failure = it
            isOver = true
            thread.wake()
        }
    }

    /** Waits for the next event; `null` when there is no more. The call lives as long as anybody holds its [reader]. */
    @Throws(InterruptedException::class)
    fun next(reader: Reference<*>): T? {
        if (isClosed) return null
        try {
            thread.work(call, { if (begun) goOn() else begin(reader) }) { arrived != null || isOver }
        } catch (interrupt: InterruptedException) {
            close()
            throw interrupt
        }
        return arrived?.also { arrived = null } ?: end()
    }

    /** Ends the call, unless it is over. */
    fun close() {
        isClosed = true
        call.cancel()
    }

    private fun begin(reader: Reference<*>) {
        begun = true
        watch(reader)
        call.start()
    }

    @OptIn(ExperimentalCoroutinesApi::class)
    private fun goOn() {
        delivery?.run { thread.resumeUndispatched(Unit) }
    }

    private fun watch(reader: Reference<*>) {
        val watch = scope.launch {
            while (reader.get() != null) delay(GLANCE)
            call.cancel()
        }
        call.invokeOnCompletion { watch.cancel() }
    }

    private suspend fun deliver(event: T) = suspendCancellableCoroutine {
        delivery = it
        arrived = event
        thread.wake()
    }

    private fun end(): T? {
        val cause = failure.takeUnless { isClosed }
        isClosed = true
        if (cause != null) throw cause
        return null
    }

    private companion object {
        /** How often to look whether the reader is still held, in milliseconds. */
        private const val GLANCE = 1_000L
    }
}
