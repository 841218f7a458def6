package dev.parley.tools

import dev.parley.ToolFailedException
import dev.parley.annotation.InternalParleyApi
import java.time.Duration
import java.util.concurrent.CompletionStage
import java.util.function.Consumer
import java.util.function.Function
import kotlin.time.toJavaDuration
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.future.await
import kotlinx.coroutines.runInterruptible
import kotlinx.coroutines.withTimeoutOrNull

/**
 * What answers the functions that a model calls, by their names.
 *
 * ```
 * val tools = ToolHandlers { on("get_weather") { weather.of(it.json().getValue("city")) } }
 * ```
 *
 * Handlers run at the same time unless [Builder.parallel] says otherwise.
 */
public class ToolHandlers private constructor(
    private val handlers: Map<String, Handler>,
    private val onFailure: ToolFailurePolicy,
    private val parallel: Boolean,
    private val onOutcome: Consumer<ToolOutcome>?,
) {
    /** The functions that have a handler. */
    @get:JvmName("names")
    public val names: Set<String> get() = handlers.keys

    /**
     * What to answer [invocations] with, in their order.
     *
     * @throws ToolFailedException when one cannot be answered, and the policy is to abort.
     */
    @InternalParleyApi
    public suspend fun answer(invocations: List<ToolInvocation>): List<String> = coroutineScope {
        if (!parallel) return@coroutineScope invocations.map { output(it) }
        invocations.map { async { output(it) } }.awaitAll()
    }

    private suspend fun output(invocation: ToolInvocation): String {
        val outcome = outcome(invocation)
        onOutcome?.accept(outcome)
        if (outcome is ToolOutcome.Answered) return outcome.output
        if (onFailure == ToolFailurePolicy.ABORT) throw outcome.toException()
        return "Error: the function ${invocation.name} ${outcome.problem}"
    }

    private suspend fun outcome(invocation: ToolInvocation): ToolOutcome {
        val handler = handlers[invocation.name] ?: return ToolOutcome.UnknownFunction(invocation)
        val answer = handler.start(invocation)
        try {
            val limit = handler.timeLimit ?: return ToolOutcome.Answered(invocation, text(answer.await()))
            val given = withTimeoutOrNull(limit.toMillis()) { Given(answer.await()) }
                ?: return ToolOutcome.TimedOut(invocation, limit)
            return ToolOutcome.Answered(invocation, text(given.value))
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            currentCoroutineContext().ensureActive()
            return ToolOutcome.Failed(invocation, e)
        } finally {
            answer.cancel()
        }
    }

    private fun text(value: Any?): String = if (value == null || value == Unit) "" else value.toString()

    private class Given(val value: Any?)

    private class Handler(val timeLimit: Duration?, private val body: suspend (ToolInvocation) -> Any?) {
        /** Runs beside the caller, not below it: one that does not heed its cancellation is not waited for. */
        suspend fun start(invocation: ToolInvocation): Deferred<Any?> {
            val context = currentCoroutineContext().minusKey(Job)
            return CoroutineScope(context + SupervisorJob()).async { body(invocation) }
        }
    }

    /** Collects handlers. Not for use by several threads at once. */
    public class Builder internal constructor() {
        private val handlers = mutableMapOf<String, suspend (ToolInvocation) -> Any?>()
        private val timeLimits = mutableMapOf<String, Duration>()
        private var onFailure = ToolFailurePolicy.REPORT
        private var parallel = true
        private var timeLimit: Duration? = null
        private var onOutcome: Consumer<ToolOutcome>? = null

        /**
         * Answers the function called [name] with what [handler] gives: text as it is, `null` and `Unit` as nothing,
         * and all else as its `toString`, which is JSON for a JSON element.
         *
         * @throws IllegalArgumentException when [name] is blank or has a handler already.
         */
        @JvmSynthetic
        public fun on(name: String, handler: suspend (ToolInvocation) -> Any?): Builder = apply {
            require(name.isNotBlank()) { "name must not be blank" }
            require(name !in handlers) { "name must not have a handler already, but $name has one" }
            handlers[name] = handler
        }

        /**
         * Answers the function called [name] with what [handler] gives: text as it is, `null` as nothing, and all else
         * as its `toString`. It may block; its thread is interrupted when it is to stop.
         *
         * @throws IllegalArgumentException when [name] is blank or has a handler already.
         */
        public fun on(name: String, handler: Function<in ToolInvocation, *>): Builder = on(name) { invocation ->
            runInterruptible(Dispatchers.IO) { handler.apply(invocation) }
        }

        /**
         * As [on], for a handler that gives its answer later.
         *
         * @throws IllegalArgumentException when [name] is blank or has a handler already.
         */
        public fun onAsync(name: String, handler: Function<in ToolInvocation, out CompletionStage<*>>): Builder =
            on(name) { invocation -> handler.apply(invocation).await() }

        /**
         * How long each handler may take; for the function called [name] only, if it is given. When never set there is
         * no limit.
         *
         * @throws IllegalArgumentException when [limit] is not more than 0.
         */
        @JvmOverloads
        public fun timeLimit(limit: Duration, name: String? = null): Builder = apply {
            require(!(limit.isNegative || limit.isZero)) { "limit must be more than 0, but is $limit" }
            if (name == null) timeLimit = limit else timeLimits[name] = limit
        }

        /** As the other, in Kotlin's durations. */
        @JvmSynthetic
        public fun timeLimit(limit: kotlin.time.Duration, name: String? = null): Builder =
            timeLimit(limit.toJavaDuration(), name)

        /** What happens when a function cannot be answered. [ToolFailurePolicy.REPORT] when never set. */
        public fun onFailure(policy: ToolFailurePolicy): Builder = apply { onFailure = policy }

        /** Whether several functions are answered at the same time. Yes when never set. */
        public fun parallel(parallel: Boolean): Builder = apply { this.parallel = parallel }

        /** Tells [listener] what came of each call, in the order in which they ended. */
        public fun onOutcome(listener: Consumer<in ToolOutcome>): Builder =
            apply { onOutcome = Consumer(listener::accept) }

        /** The handlers. */
        public fun build(): ToolHandlers {
            val all = handlers.mapValues { (name, body) -> Handler(timeLimits[name] ?: timeLimit, body) }
            return ToolHandlers(all, onFailure, parallel, onOutcome)
        }
    }

    public companion object {
        /** Begins without a handler. */
        @JvmStatic
        public fun builder(): Builder = Builder()

        /** Handlers given in place. */
        @JvmSynthetic
        public operator fun invoke(configure: Builder.() -> Unit): ToolHandlers = Builder().apply(configure).build()
    }
}
