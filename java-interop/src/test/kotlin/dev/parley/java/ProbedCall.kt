package dev.parley.java

import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import java.util.concurrent.Executor
import java.util.concurrent.Semaphore
import java.util.concurrent.atomic.AtomicLong

/** Stands in for a streamed call: emits the numbers from 0, and tells when it is made, how far it got and when it ended. */
class ProbedCall(private val count: Long, private val failure: Throwable? = null, private val ends: Boolean = true) {
    val made = AtomicLong()
    val emitted = AtomicLong()
    val over = Semaphore(0)

    fun publisher(executor: Executor? = null): EventPublisher<Long> = EventPublisher(flow(), Calls(executor))

    fun inClosedClient(): EventPublisher<Long> =
        EventPublisher(flow { throw IllegalStateException("the client is closed") }, Calls(null))

    private fun flow(): Flow<Long> = flow {
        made.incrementAndGet()
        try {
            for (number in 0 until count) {
                emitted.incrementAndGet()
                emit(number)
            }
            failure?.let { throw it }
            if (!ends) awaitCancellation()
        } finally {
            over.release()
        }
    }
}
