@file:OptIn(InternalParleyApi::class)

package dev.parley.java

import dev.parley.annotation.InternalParleyApi
import dev.parley.tools.HandlerThreads
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.future.await
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import java.util.concurrent.CompletionStage
import java.util.concurrent.Executor
import java.util.function.Function
import java.util.function.Supplier

/**
 * Calls as coroutines, driven on [calls], with handlers on [handlers].
 *
 * A Java lambda that takes a continuation is a suspend function on the JVM. Private in Kotlin, and so seen by this
 * package's Java alone.
 */
private class Coroutines(calls: Executor, private val handlers: Executor) {
    private val places = HandlerThreads(handlers)

    val callers: CoroutineDispatcher = calls.asCoroutineDispatcher()

    val scope = CoroutineScope(SupervisorJob() + callers + places)

    /** `null` when handlers run beside calls: whatever has come is then handled where it came. */
    val dispatcher: CoroutineDispatcher? = handlers.takeIf { it !== calls }?.asCoroutineDispatcher()

    /** Makes [call], and completes the future with what [convert] makes of it. Leaving the future cancels the call. */
    fun <T, R> future(call: suspend () -> T, convert: Function<in T, out R>): CallFuture<R> {
        val future = CallFuture<R>(handlers)
        val job = scope.launch(start = CoroutineStart.LAZY) {
            runCatching { convert.apply(call()) }.onSuccess(future::complete).onFailure(future::completeExceptionally)
        }
        future.onLeave { job.cancel() }
        job.start()
        return future
    }

    /** Makes [call] on this thread. */
    @Throws(InterruptedException::class)
    fun <T> await(call: suspend () -> T): T = runBlocking(places) { call() }

    /** What the future of [call] completes with, if that is anything; leaving the flow cancels the future. */
    fun <T : Any> result(call: Supplier<out CompletionStage<out T?>>): Flow<T> =
        flow { call.get().await()?.let { emit(it) } }

    fun <T> list(events: Flow<T>): CallFuture<List<T>> = future({ events.toList() }, Function.identity())
}
