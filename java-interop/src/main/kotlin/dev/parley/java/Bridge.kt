@file:JvmName("Bridge")

package dev.parley.java

import dev.parley.Page
import dev.parley.chat.ChatCompletion
import dev.parley.chat.ChatCompletionChunk
import dev.parley.chat.toCompletion
import dev.parley.completions.Completion
import dev.parley.completions.toCompletion
import dev.parley.responses.Response
import dev.parley.responses.ResponseEvent
import dev.parley.responses.textDeltas
import dev.parley.responses.toResponse
import dev.parley.threads.AssistantEvent
import dev.parley.threads.RunResult
import dev.parley.threads.toRunResult
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.future.future
import org.reactivestreams.Subscriber
import java.util.Objects.requireNonNull
import java.util.Optional
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executor
import java.util.function.Consumer

// Java's way into coroutines: a Java lambda that takes a continuation is a suspend function on the JVM. Internal to
// this module, but not to its Java code.

/** Where a client's calls run: on [executor], or on threads that a caller's handlers may block. */
internal fun scope(executor: Executor?): CoroutineScope {
    val dispatcher: CoroutineDispatcher = executor?.asCoroutineDispatcher() ?: Dispatchers.IO
    return CoroutineScope(SupervisorJob() + dispatcher)
}

/** A call as a future; cancelling the future cancels the call. */
internal fun <T> future(scope: CoroutineScope, call: suspend () -> T): CompletableFuture<T> = scope.future { call() }

/** A call that results in nothing. */
internal fun done(scope: CoroutineScope, call: suspend () -> Unit): CompletableFuture<Void?> = scope.future {
    call()
    null
}

/** A call that results in a page, from which Java can walk on. */
internal fun <T : Any> page(scope: CoroutineScope, call: suspend () -> Page<T>): CompletableFuture<AsyncPage<T>> =
    scope.future { AsyncPage(call(), scope) }

internal fun <T : Any> nextPage(scope: CoroutineScope, page: Page<T>): CompletableFuture<Optional<AsyncPage<T>>> =
    scope.future { Optional.ofNullable(page.next()).map { AsyncPage(it, scope) } }

internal fun <T : Any> events(scope: CoroutineScope, events: Flow<T>): EventPublisher<T> = EventPublisher(events, scope)

internal fun <T : Any> subscribe(scope: CoroutineScope, events: Flow<T>, subscriber: Subscriber<in T>): Unit =
    EventSubscription(scope, events, subscriber).start()

internal fun <T : Any> forEach(
    scope: CoroutineScope,
    events: Flow<T>,
    handler: Consumer<in T>,
): CompletableFuture<Void?> = scope.future {
    events.collect {
        ensureActive()
        handler.accept(it)
    }
    null
}

internal fun <T : Any> toList(scope: CoroutineScope, events: Flow<T>): CompletableFuture<List<T>> =
    scope.future { events.toList() }

internal fun chatCompletion(chunks: EventPublisher<ChatCompletionChunk>): CompletableFuture<ChatCompletion> =
    together(chunks) { it.toCompletion() }

internal fun completion(pieces: EventPublisher<Completion>): CompletableFuture<Completion> =
    together(pieces) { it.toCompletion() }

internal fun runResult(events: EventPublisher<AssistantEvent>): CompletableFuture<RunResult> =
    together(events) { it.toRunResult() }

internal fun response(events: EventPublisher<ResponseEvent>): CompletableFuture<Response> =
    together(events) { it.toResponse() }

internal fun textDeltas(events: EventPublisher<ResponseEvent>): EventPublisher<String> =
    EventPublisher(events.events().textDeltas(), events.scope())

private fun <T : Any, R> together(events: EventPublisher<T>, collect: suspend (Flow<T>) -> R): CompletableFuture<R> =
    events.scope().future { collect(events.events()) }

internal fun <T> lambda(consumer: Consumer<in T>): (T) -> Unit = consumer::accept

/** A copy of a caller's [values]; `null` like them. A `null` among them is refused in the name of the argument [name]. */
internal fun <T> list(values: Collection<T>?, name: String): MutableList<T>? =
    list(values)?.onEachIndexed { index, value -> requireNonNull(value, "$name[$index]") }

internal fun <T> list(values: Collection<T>?): MutableList<T>? = values?.let { ArrayList(it) }

/** As [list]. */
internal fun <V> map(entries: Map<String, V>?, name: String): MutableMap<String, V>? =
    map(entries)?.onEach { (key, value) -> requireNonNull(value, "$name[${requireNonNull(key, name)}]") }

internal fun <V> map(entries: Map<String, V>?): MutableMap<String, V>? = entries?.let { LinkedHashMap(it) }
