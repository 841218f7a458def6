package dev.parley.responses

import dev.parley.responses.items.CustomToolCall
import dev.parley.responses.items.CustomToolCallOutput
import dev.parley.responses.items.FunctionCall
import dev.parley.responses.items.FunctionCallOutput
import dev.parley.responses.items.ItemContent
import dev.parley.responses.items.LocalShellCall
import dev.parley.responses.items.LocalShellCallOutput
import dev.parley.responses.items.McpApprovalRequest
import dev.parley.responses.items.McpApprovalResponse
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.answeredCallId
import dev.parley.responses.items.callId
import dev.parley.tools.HandlerThreads
import dev.parley.tools.ToolHandlers
import dev.parley.tools.ToolInvocation
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import java.util.function.Function
import java.util.function.Predicate
import kotlin.reflect.KClass

/**
 * Handlers of the items of a response that ask for something: calls of functions and custom tools, and, where there is
 * a handler for them, approval requests, commands for a shell of yours, and whatever else is yours to do.
 *
 * ```
 * val handlers = ItemHandlers {
 *     functions(ToolHandlers { on("add") { … } })
 *     approve { it.serverLabel == "dice" }
 *     localShell { run(it.action) }
 * }
 * ```
 *
 * The items of one response are handled at the same time, functions as their [ToolHandlers] are set up.
 */
public class ItemHandlers private constructor(
    private val functions: ToolHandlers?,
    private val handlers: Map<Class<*>, suspend (ResponseItem) -> ResponseItem?>,
) {
    /** The items that answer [response], in its order; empty when it asks for nothing that has a handler. */
    internal suspend fun answer(response: Response): List<ResponseItem> = coroutineScope {
        val asked = response.output.filter { it.callId == null || it.callId !in answered(response) }
        val calls = if (functions == null) emptyList() else asked.mapNotNull(::functionCall)
        val outputs = async { functions?.answer(calls.map { it.second }).orEmpty() }
        val others = asked.map { item -> item to handlers[item.javaClass]?.let { async { it(item) } } }
        val byCall = calls.map { it.first }.zip(outputs.await()).toMap()
        others.mapNotNull { (item, answer) -> byCall[item]?.let { output(item, it) } ?: answer?.await() }
    }

    private fun answered(response: Response): Set<String?> = response.output.mapNotNull { it.answeredCallId }.toSet()

    private fun functionCall(item: ResponseItem): Pair<ResponseItem, ToolInvocation>? = when (item) {
        is FunctionCall -> item to ToolInvocation(item.callId, name(item.namespace, item.name), item.arguments)
        is CustomToolCall -> item to ToolInvocation(item.callId, name(item.namespace, item.name), item.input)
        else -> null
    }

    private fun name(namespace: String?, name: String): String =
        "$namespace.$name".takeIf { namespace != null && it in functions?.names.orEmpty() } ?: name

    private fun output(item: ResponseItem, text: String): ResponseItem? = when (item) {
        is FunctionCall -> FunctionCallOutput(ItemContent.Text(text), item.callId, caller = item.caller)
        is CustomToolCall -> CustomToolCallOutput(item.callId, ItemContent.Text(text), caller = item.caller)
        else -> null
    }

    /** Builds [ItemHandlers]. Not for use by several threads at once. */
    public class Builder internal constructor() {
        private var functions: ToolHandlers? = null
        private val handlers = mutableMapOf<Class<*>, suspend (ResponseItem) -> ResponseItem?>()

        /**
         * Handles calls of functions and custom tools with [tools]. One of a namespace is found as `namespace.name`, or
         * else by its name alone. Without this, such calls are left to you.
         */
        public fun functions(tools: ToolHandlers): Builder = apply { functions = tools }

        /** Handles items of [type] with [handler], which returns the item to answer with; `null` for none. */
        @JvmSynthetic
        public fun <T : ResponseItem> on(type: KClass<T>, handler: suspend (T) -> ResponseItem?): Builder = apply {
            handlers[type.java] = { handler(type.java.cast(it)) }
        }

        /**
         * Handles items of [type] with [handler], which returns the item to answer with; `null` for none. It may block;
         * its thread is interrupted when the call is cancelled.
         */
        public fun <T : ResponseItem> on(type: Class<T>, handler: Function<in T, out ResponseItem?>): Builder =
            on(type.kotlin) { item -> HandlerThreads.run { handler.apply(item) } }

        /** Handles approval requests of MCP tools: [decision] returns whether the call is approved. */
        @JvmSynthetic
        public fun approve(decision: suspend (McpApprovalRequest) -> Boolean): Builder =
            on(McpApprovalRequest::class) { McpApprovalResponse(it.id, decision(it)) }

        /** Handles approval requests of MCP tools: [decision] returns whether the call is approved. It may block. */
        public fun approve(decision: Predicate<in McpApprovalRequest>): Builder =
            approve { request -> HandlerThreads.run { decision.test(request) } }

        /** Handles commands for a shell of yours: [handler] returns the output in JSON, as text. */
        @JvmSynthetic
        public fun localShell(handler: suspend (LocalShellCall) -> String): Builder =
            on(LocalShellCall::class) { LocalShellCallOutput(it.callId, handler(it), it.callId) }

        /** Handles commands for a shell of yours: [handler] returns the output in JSON, as text. It may block. */
        public fun localShell(handler: Function<in LocalShellCall, String>): Builder =
            localShell { call -> HandlerThreads.run { handler.apply(call) } }

        /** Builds the handlers. */
        public fun build(): ItemHandlers = ItemHandlers(functions, handlers.toMap())
    }

    public companion object {
        /** A builder without handlers. */
        @JvmStatic
        public fun builder(): Builder = Builder()

        /** Handlers of functions and custom tools, and of nothing else. */
        @JvmStatic
        public fun of(tools: ToolHandlers): ItemHandlers = Builder().functions(tools).build()

        /** The handlers that [configure] adds. */
        @JvmSynthetic
        public operator fun invoke(configure: Builder.() -> Unit): ItemHandlers = Builder().apply(configure).build()
    }
}
