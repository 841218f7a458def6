package dev.parley.tools

import dev.parley.ToolFailedException
import dev.parley.annotation.InternalParleyApi
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.future.await
import kotlinx.coroutines.withTimeoutOrNull
import java.time.Duration
import java.util.concurrent.CompletionStage
import java.util.function.Consumer
import java.util.function.Function
import kotlin.time.toJavaDuration

/**
 * The handlers of the functions that a model may call, by name.
 *
 * ```kotlin
 * val tools = ToolHandlers {
 *     on("get_weather") { call -> "Sunny in ${call.json()["city"]}" }
 * }
 * ```
 *
 * Handlers run in parallel unless [Builder.parallel] is set to false.
 */
public class ToolHandlers private constructor(
    private val handlers: Map<String, Handler>,
    private val onFailure: ToolFailurePolicy,
    private val parallel: Boolean,
    private val onOutcome: Consumer<ToolOutcome>?,
) {
    /** The names of the functions that have a handler. */
    @get:JvmName("names")
    public val names: Set<String> get() = handlers.keys

    /**
     * The outputs of [invocations], in their order.
     *
     * @throws ToolFailedException when one fails, and the policy is [ToolFailurePolicy.ABORT].
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

    /** Builds [ToolHandlers]. Not for use by several threads at once. */
    public class Builder internal constructor() {
        private val handlers = mutableMapOf<String, suspend (ToolInvocation) -> Any?>()
        private val timeLimits = mutableMapOf<String, Duration>()
        private var onFailure = ToolFailurePolicy.REPORT
        private var parallel = true
        private var timeLimit: Duration? = null
        private var onOutcome: Consumer<ToolOutcome>? = null

        /**
         * Handles calls of the function named [name]. What [handler] returns is the output: text as it is, `null` and
         * `Unit` as an empty text, and anything else as its `toString`, which is JSON for a JSON element.
         *
         * @throws IllegalArgumentException when [name] is blank or already has a handler.
         */
        @JvmSynthetic
        public fun on(name: String, handler: suspend (ToolInvocation) -> Any?): Builder = apply {
            require(name.isNotBlank()) { "name must not be blank" }
            require(name !in handlers) { "name must not have a handler already, but $name has one" }
            handlers[name] = handler
        }

        /**
         * Handles calls of the function named [name]. What [handler] returns is the output: text as it is, `null` as an
         * empty text, and anything else as its `toString`. It may block; its thread is interrupted on cancellation.
         *
         * @throws IllegalArgumentException when [name] is blank or already has a handler.
         */
        public fun on(name: String, handler: Function<in ToolInvocation, *>): Builder = on(name) { invocation ->
            HandlerThreads.run { handler.apply(invocation) }
        }

        /**
         * As [on], for a handler that completes later.
         *
         * @throws IllegalArgumentException when [name] is blank or already has a handler.
         */
        public fun onAsync(name: String, handler: Function<in ToolInvocation, out CompletionStage<*>>): Builder =
            on(name) { invocation -> handler.apply(invocation).await() }

        /**
         * The time limit of each call: of all functions, or of the function named [name] only. No limit when never set.
         *
         * @throws IllegalArgumentException when [limit] is not more than 0.
         */
        @JvmOverloads
        public fun timeLimit(limit: Duration, name: String? = null): Builder = apply {
            require(!(limit.isNegative || limit.isZero)) { "limit must be more than 0, but is $limit" }
            if (name == null) timeLimit = limit else timeLimits[name] = limit
        }

        /**
         * The time limit of each call: of all functions, or of the function named [name] only. No limit when never set.
         *
         * @throws IllegalArgumentException when [limit] is not more than 0.
         */
        @JvmSynthetic
        public fun timeLimit(limit: kotlin.time.Duration, name: String? = null): Builder =
            timeLimit(limit.toJavaDuration(), name)

        /** What happens when a call fails. [ToolFailurePolicy.REPORT] when never set. */
        public fun onFailure(policy: ToolFailurePolicy): Builder = apply { onFailure = policy }

        /** Whether the calls of one turn are handled in parallel. True when never set. */
        public fun parallel(parallel: Boolean): Builder = apply { this.parallel = parallel }

        /** Notifies [listener] of the outcome of each call, in the order in which they end. */
        public fun onOutcome(listener: Consumer<in ToolOutcome>): Builder =
            apply { onOutcome = Consumer(listener::accept) }

        /** Builds the handlers. */
        public fun build(): ToolHandlers {
            val all = handlers.mapValues { (name, body) -> Handler(timeLimits[name] ?: timeLimit, body) }
            return ToolHandlers(all, onFailure, parallel, onOutcome)
        }
    }

    public companion object {
        /** A builder without handlers. */
        @JvmStatic
        public fun builder(): Builder = Builder()

        /** Builds handlers in place. */
        @JvmSynthetic
        public operator fun invoke(configure: Builder.() -> Unit): ToolHandlers = Builder().apply(configure).build()
    }
}
