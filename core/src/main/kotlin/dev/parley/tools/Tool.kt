package dev.parley.tools

import dev.parley.schema.JsonType
import dev.parley.schema.jsonType
import kotlinx.coroutines.future.await
import java.util.concurrent.CompletionStage

/**
 * A tool: what the model needs to know of a function, and the handler that answers its calls.
 *
 * ```
 * @Serializable
 * class Place(val city: String)
 *
 * val weather = tool<Place>("weather", "Tells the weather.") { place -> "sunny in ${place.city}" }
 * ```
 *
 * @property name The name of the function: letters, digits, underscores and dashes, up to 64.
 * @property definition The definition of the function; `null` when the request defines the tool itself, as custom tools
 * are.
 */
public class Tool private constructor(
    @get:JvmName("name") public val name: String,
    @get:JvmName("definition") public val definition: FunctionDefinition?,
    internal val answer: suspend (ToolInvocation) -> Any?,
) {
    init {
        require(name.isNotBlank()) { "name must not be blank" }
    }

    override fun toString(): String = "Tool($name)"

    public companion object {
        /**
         * A function called [name] that takes [arguments], and returns what [handler] does: text as it is, `null` and
         * `Unit` as an empty text, and anything else as JSON.
         *
         * @throws IllegalArgumentException when [name] is blank.
         */
        @JvmSynthetic
        public fun <A : Any> of(
            name: String,
            description: String?,
            arguments: JsonType<A>,
            handler: suspend (A) -> Any?,
        ): Tool = Tool(name, FunctionDefinition.of(name, arguments, description)) { handler(it.read(arguments)) }

        /**
         * A function called [name] that takes [arguments].
         *
         * @throws IllegalArgumentException when [name] is blank.
         */
        @JvmStatic
        public fun <A : Any> of(
            name: String,
            description: String?,
            arguments: JsonType<A>,
            handler: ToolHandler<in A>,
        ): Tool = of(name, description, arguments) { value -> handler.run(value) }

        /**
         * A function called [name] that takes an object of [arguments], a record or another class whose JSON is known.
         *
         * @throws IllegalArgumentException when [name] is blank, or [JsonType.of] throws it.
         */
        @JvmStatic
        public fun <A : Any> of(
            name: String,
            description: String?,
            arguments: Class<A>,
            handler: ToolHandler<in A>,
        ): Tool = of(name, description, JsonType.of(arguments), handler)

        /**
         * A function called [name] that takes an object of [arguments], a record or another class whose JSON is known.
         * The model knows it by its name alone.
         *
         * @throws IllegalArgumentException when [name] is blank, or [JsonType.of] throws it.
         */
        @JvmStatic
        public fun <A : Any> of(name: String, arguments: Class<A>, handler: ToolHandler<in A>): Tool =
            of(name, null, arguments, handler)

        /**
         * The handler of a tool that the request or the assistant defines, such as a custom tool, or a function of a
         * namespace, which is called `namespace.name` or by its name alone.
         *
         * @throws IllegalArgumentException when [name] is blank.
         */
        @JvmSynthetic
        public fun handler(name: String, handler: suspend (ToolInvocation) -> Any?): Tool = Tool(name, null, handler)

        /**
         * The handler of a tool that the request or the assistant defines, such as a custom tool, or a function of a
         * namespace, which is called `namespace.name` or by its name alone.
         *
         * @throws IllegalArgumentException when [name] is blank.
         */
        @JvmStatic
        public fun handler(name: String, handler: ToolHandler<in ToolInvocation>): Tool =
            Tool(name, null) { call -> handler.run(call) }
    }
}

/**
 * A function called [name] that takes [A], a `@Serializable` class, and returns what [handler] does: text as it is,
 * `null` and `Unit` as an empty text, and anything else as JSON. A function without parameters takes [Unit].
 *
 * @param description What the function does, by which the model chooses when and how to call it. The name alone when
 * `null`.
 * @throws IllegalArgumentException when [name] is blank, or a strict schema cannot hold something of [A]. The message
 * names it.
 */
@JvmSynthetic
public inline fun <reified A : Any> tool(
    name: String,
    description: String? = null,
    noinline handler: suspend (A) -> Any?,
): Tool = Tool.of(name, description, jsonType<A>(), handler)

private suspend fun <A> ToolHandler<A>.run(arguments: A): Any? {
    val output = HandlerThreads.run { handle(arguments) }
    return if (output is CompletionStage<*>) output.await() else output
}

private fun <A : Any> ToolInvocation.read(type: JsonType<A>): A = try {
    type.read(arguments.ifBlank { "{}" })
} catch (e: IllegalArgumentException) {
    throw UnfitArguments(e)
}

/** The model called a function with arguments that do not fit its schema. */
internal class UnfitArguments(override val cause: IllegalArgumentException) : Exception(cause)
