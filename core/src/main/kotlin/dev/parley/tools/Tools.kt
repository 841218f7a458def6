package dev.parley.tools

import dev.parley.ToolFailedException
import dev.parley.annotation.InternalParleyApi
import dev.parley.json.argumentList
import dev.parley.schema.outputText
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withTimeoutOrNull
import org.slf4j.LoggerFactory
import java.time.Duration
import java.util.function.Consumer
import java.util.function.Function
import java.util.function.Predicate
import kotlin.time.toJavaDuration

/**
 * The tools of a tool loop, and how their calls are answered.
 *
 * ```
 * @Serializable
 * class Place(val city: String)
 *
 * val tools = Tools {
 *     add(tool<Place>("weather", "Tells the weather.") { place -> "sunny in ${place.city}" })
 *     timeLimit(java.time.Duration.ofSeconds(10))
 *     limit(5)
 * }
 * ```
 *
 * The calls of one reply are answered in parallel, unless [Builder.parallel] is set to false.
 */
public class Tools private constructor(
    private val tools: Map<String, Tool>,
    private val settings: Settings,
) {
    /** The names of the tools. */
    @get:JvmName("names")
    public val names: Set<String> get() = tools.keys

    /** The definitions of those that the request need not define itself. */
    @get:JvmName("definitions")
    public val definitions: List<FunctionDefinition> get() = tools.values.mapNotNull(Tool::definition)

    /** How many replies a loop asks for at most; `null` without a limit. */
    internal val limit: Int? get() = settings.limit

    /**
     * The outputs of [invocations], in their order; [tell] hears what happens.
     *
     * @throws ToolFailedException when one fails, and the policy is [ToolFailurePolicy.ABORT].
     */
    internal suspend fun answer(
        invocations: List<ToolInvocation>,
        tell: (ToolLoopEvent<Nothing, Nothing>) -> Unit = { },
    ): List<String> = coroutineScope {
        if (!settings.parallel) return@coroutineScope invocations.map { output(it, tell) }
        invocations.map { async { output(it, tell) } }.awaitAll()
    }

    /**
     * Checks that each of the tools that a request defines has a handler.
     *
     * @throws IllegalArgumentException when one has none.
     */
    @InternalParleyApi
    public fun requireHandlers(defined: List<String>) {
        for (name in defined) require(name in tools) { "tools must handle what the request defines, but not $name" }
    }

    private suspend fun output(invocation: ToolInvocation, tell: (ToolLoopEvent<Nothing, Nothing>) -> Unit): String {
        tell(ToolLoopEvent.Called(invocation))
        val outcome = outcome(invocation)
        log(outcome)
        tell(ToolLoopEvent.Ended(outcome))
        settings.onOutcome?.accept(outcome)
        return if (outcome is ToolOutcome.Answered) outcome.output else settings.onFailure.apply(outcome)
    }

    private suspend fun outcome(invocation: ToolInvocation): ToolOutcome {
        val tool = tools[invocation.name] ?: return ToolOutcome.UnknownFunction(invocation)
        if (settings.approve?.invoke(invocation) == false) return ToolOutcome.Denied(invocation)
        val limit = settings.timeLimits[tool.name] ?: settings.timeLimit
        val answer = start(tool, invocation)
        try {
            val output = if (limit == null) answer.await() else withTimeoutOrNull(limit.toMillis()) { answer.await() }
            return output?.let { ToolOutcome.Answered(invocation, it) }
                ?: ToolOutcome.TimedOut(invocation, checkNotNull(limit))
        } catch (e: UnfitArguments) {
            return ToolOutcome.InvalidArguments(invocation, e.cause)
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            currentCoroutineContext().ensureActive()
            return ToolOutcome.Failed(invocation, e)
        } finally {
            answer.cancel()
        }
    }

    /** Runs beside the caller, not below it: a handler that does not heed its cancellation is not waited for. */
    private suspend fun start(tool: Tool, invocation: ToolInvocation): Deferred<String> {
        val context = currentCoroutineContext().minusKey(Job)
        return CoroutineScope(context + SupervisorJob()).async { outputText(tool.answer(invocation)) }
    }

    private fun log(outcome: ToolOutcome) {
        if (outcome is ToolOutcome.Answered) return
        val cause = (outcome as? ToolOutcome.Failed)?.cause
        LOG.warn("the function {} {}", outcome.invocation.name, outcome.problem, cause)
    }

    private class Settings(
        val limit: Int?,
        val parallel: Boolean,
        val timeLimit: Duration?,
        val timeLimits: Map<String, Duration>,
        val approve: (suspend (ToolInvocation) -> Boolean)?,
        val onFailure: Function<in ToolOutcome, String>,
        val onOutcome: Consumer<in ToolOutcome>?,
    )

    /** Builds [Tools]. Not for use by several threads at once. */
    public class Builder internal constructor() {
        private val tools = mutableMapOf<String, Tool>()
        private val timeLimits = mutableMapOf<String, Duration>()
        private var limit: Int? = null
        private var parallel = true
        private var timeLimit: Duration? = null
        private var approve: (suspend (ToolInvocation) -> Boolean)? = null
        private var onFailure = Function(::report)
        private var onOutcome: Consumer<in ToolOutcome>? = null

        /**
         * Adds [tool].
         *
         * @throws IllegalArgumentException when there is one of its name already.
         */
        public fun add(tool: Tool): Builder = apply {
            require(tool.name !in tools) { "tool must have a name of its own, but ${tool.name} is there already" }
            tools[tool.name] = tool
        }

        /**
         * How many replies of the model a loop asks for at most: the last may then still call tools. No limit when never
         * set.
         *
         * @throws IllegalArgumentException when [replies] is not more than 0.
         */
        public fun limit(replies: Int): Builder = apply {
            require(replies > 0) { "replies must be more than 0, but is $replies" }
            limit = replies
        }

        /** Whether the calls of one reply are answered in parallel. True when never set. */
        public fun parallel(parallel: Boolean): Builder = apply { this.parallel = parallel }

        /**
         * The time limit of each call: of all tools, or of the one named [name] only. No limit when never set.
         *
         * @throws IllegalArgumentException when [limit] is not more than 0.
         */
        @JvmOverloads
        public fun timeLimit(limit: Duration, name: String? = null): Builder = apply {
            require(!(limit.isNegative || limit.isZero)) { "limit must be more than 0, but is $limit" }
            if (name == null) timeLimit = limit else timeLimits[name] = limit
        }

        /**
         * The time limit of each call: of all tools, or of the one named [name] only. No limit when never set.
         *
         * @throws IllegalArgumentException when [limit] is not more than 0.
         */
        @JvmSynthetic
        public fun timeLimit(limit: kotlin.time.Duration, name: String? = null): Builder =
            timeLimit(limit.toJavaDuration(), name)

        /**
         * Asks [decision] before each call: the handler runs only when it returns true, and the model is told when it
         * does not. All calls are approved when never set. What it throws ends the loop.
         */
        @JvmSynthetic
        public fun approve(decision: suspend (ToolInvocation) -> Boolean): Builder = apply { approve = decision }

        /**
         * Asks [decision] before each call: the handler runs only when it returns true, and the model is told when it
         * does not. All calls are approved when never set. It may block; what it throws ends the loop.
         */
        public fun approve(decision: Predicate<in ToolInvocation>): Builder =
            approve { invocation -> HandlerThreads.run { decision.test(invocation) } }

        /** What happens when a call fails. [ToolFailurePolicy.REPORT] when never set. */
        public fun onFailure(policy: ToolFailurePolicy): Builder = when (policy) {
            ToolFailurePolicy.REPORT -> onFailure(::report)
            ToolFailurePolicy.ABORT -> onFailure { throw it.toException() }
        }

        /**
         * Tells the model what [report] writes when a call fails, instead of a sentence that quotes neither the
         * exception nor the arguments. What [report] throws ends the loop.
         */
        public fun onFailure(report: Function<in ToolOutcome, String>): Builder =
            apply { onFailure = Function(report::apply) }

        /** Notifies [listener] of the outcome of each call, in the order in which they end. */
        public fun onOutcome(listener: Consumer<in ToolOutcome>): Builder = apply { onOutcome = listener }

        /** Builds the tools. */
        public fun build(): Tools = Tools(
            tools.toMap(),
            Settings(limit, parallel, timeLimit, timeLimits.toMap(), approve, onFailure, onOutcome),
        )
    }

    public companion object {
        private val LOG = LoggerFactory.getLogger("dev.parley.tools")

        private fun report(outcome: ToolOutcome): String =
            "Error: the function ${outcome.invocation.name} ${outcome.problem}."

        /**
         * [tools] with the usual settings.
         *
         * @throws IllegalArgumentException when two have one name.
         */
        @JvmStatic
        public fun of(vararg tools: Tool): Tools = of(argumentList("tools", tools))

        /**
         * [tools] with the usual settings.
         *
         * @throws IllegalArgumentException when two have one name.
         */
        @JvmStatic
        public fun of(tools: List<Tool>): Tools = Builder().apply { tools.forEach(::add) }.build()

        /** A builder without tools. */
        @JvmStatic
        public fun builder(): Builder = Builder()

        /** Builds tools in place. */
        @JvmSynthetic
        public operator fun invoke(configure: Builder.() -> Unit): Tools = Builder().apply(configure).build()
    }
}
