package dev.parley.responses

import dev.parley.responses.items.LocalShellCall
import dev.parley.responses.items.LocalShellCallOutput
import dev.parley.responses.items.McpApprovalRequest
import dev.parley.responses.items.McpApprovalResponse
import dev.parley.responses.items.ResponseItem
import dev.parley.tools.HandlerThreads
import java.util.function.Function
import java.util.function.Predicate
import kotlin.reflect.KClass

/**
 * Handlers of the items of a response that ask for something other than tools: approval requests, commands for a shell
 * of yours, and whatever else is yours to do. Items without a handler are left to you.
 *
 * ```
 * val items = ItemHandlers {
 *     approve { it.serverLabel == "dice" }
 *     localShell { run(it.action) }
 * }
 * ```
 *
 * The items of one response are handled at the same time.
 */
public class ItemHandlers private constructor(
    private val handlers: Map<Class<*>, suspend (ResponseItem) -> ResponseItem?>,
) {
    /** The item that answers [item]; `null` when it has no handler. */
    internal suspend fun answer(item: ResponseItem): ResponseItem? = handlers[item.javaClass]?.invoke(item)

    /** Builds [ItemHandlers]. Not for use by several threads at once. */
    public class Builder internal constructor() {
        private val handlers = mutableMapOf<Class<*>, suspend (ResponseItem) -> ResponseItem?>()

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
        public fun build(): ItemHandlers = ItemHandlers(handlers.toMap())
    }

    public companion object {
        /** A builder without handlers. */
        @JvmStatic
        public fun builder(): Builder = Builder()

        /** The handlers that [configure] adds. */
        @JvmSynthetic
        public operator fun invoke(configure: Builder.() -> Unit): ItemHandlers = Builder().apply(configure).build()
    }
}
