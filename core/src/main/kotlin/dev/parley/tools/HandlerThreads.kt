package dev.parley.tools

import dev.parley.annotation.InternalParleyApi
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.runInterruptible
import java.util.concurrent.Executor
import kotlin.coroutines.AbstractCoroutineContextElement
import kotlin.coroutines.CoroutineContext

/** Where handlers run that may block: a client for Java names its executor. */
@InternalParleyApi
public class HandlerThreads(executor: Executor) : AbstractCoroutineContextElement(HandlerThreads) {
    private val dispatcher = executor.asCoroutineDispatcher()

    public companion object Key : CoroutineContext.Key<HandlerThreads> {
        // Not Dispatchers.IO itself: when handlers on its 64 threads wait for more handlers, all of them stop for good.
        private val growing = Dispatchers.IO.limitedParallelism(Int.MAX_VALUE)

        /** Runs [handler] where the caller of this call wants it. Its thread is interrupted on cancellation. */
        public suspend fun <T> run(handler: () -> T): T =
            runInterruptible(currentCoroutineContext()[Key]?.dispatcher ?: growing, handler)
    }
}
