package dev.parley.chat

import dev.parley.generation.ExtraAccumulator
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/**
 * Puts the tool calls of a message together, told apart by `index`. Where a server leaves it out, or gives all calls the
 * same, the `id` tells them apart: another id is another call.
 */
internal class ToolCallsAccumulator {
    private val byIndex = sortedMapOf<Int, MutableList<ToolCallAccumulator>>()

    fun add(delta: ToolCallDelta) {
        val calls = byIndex.getOrPut(delta.index, ::mutableListOf)
        val call = calls.lastOrNull { delta.id.isNullOrEmpty() || it.mayHave(delta.id) }
            ?: ToolCallAccumulator().also(calls::add)
        call.add(delta)
    }

    fun calls(): List<ToolCall> = byIndex.values.flatten().map(ToolCallAccumulator::call)
}

/** Puts the pieces of one tool call together. */
internal class ToolCallAccumulator {
    private var id = ""
    private var type = ""
    private var name = ""
    private val input = StringBuilder()
    private val inputExtra = ExtraAccumulator()
    private val extra = ExtraAccumulator()

    fun mayHave(id: String): Boolean = this.id.isEmpty() || this.id == id

    fun add(delta: ToolCallDelta) {
        if (!delta.id.isNullOrEmpty()) id = delta.id
        if (!delta.type.isNullOrEmpty()) type = delta.type
        delta.function?.let {
            type = FUNCTION
            add(it)
        }
        delta.custom?.let {
            type = CUSTOM
            add(FunctionCallDelta(it.name, it.input, it.extra))
        }
        extra.add(delta.extra)
    }

    fun add(delta: FunctionCallDelta) {
        if (!delta.name.isNullOrEmpty()) name = delta.name
        delta.arguments?.let(input::append)
        inputExtra.add(delta.extra)
    }

    fun call(): ToolCall = when (type) {
        "", FUNCTION -> ToolCall.Function(id, function(), extra.extra())
        CUSTOM -> ToolCall.Custom(id, CustomCall(name, input.toString(), inputExtra.extra()), extra.extra())
        else -> ToolCall.Unknown(JsonObject(tagged() + extra.extra().json))
    }

    fun function(): FunctionCall = FunctionCall(name, input.toString(), inputExtra.extra())

    private fun tagged() = mapOf("id" to JsonPrimitive(id), "type" to JsonPrimitive(type))

    private companion object {
        private const val FUNCTION = "function"
        private const val CUSTOM = "custom"
    }
}
