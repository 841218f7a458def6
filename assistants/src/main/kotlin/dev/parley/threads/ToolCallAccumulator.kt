package dev.parley.threads

import dev.parley.generation.ExtraAccumulator
import dev.parley.json.Extra
import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import dev.parley.threads.steps.FileSearchCall
import dev.parley.threads.steps.StepFunctionCall
import dev.parley.threads.steps.StepToolCall
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonObject

/** Puts one tool call of a step together, which may have [begun] already. */
internal class ToolCallAccumulator(begun: StepToolCall? = null) {
    private var other = begun
    private var id = ""
    private var code: CodeAccumulator? = null
    private var function: FunctionAccumulator? = null
    private var search: FileSearchCall? = null
    private val extra = ExtraAccumulator()

    init {
        when (begun) {
            is StepToolCall.CodeInterpreter -> {
                code = CodeAccumulator(begun.codeInterpreter)
                begin(begun.id, begun.extra)
            }

            is StepToolCall.Function -> {
                function = FunctionAccumulator(begun.function)
                begin(begun.id, begun.extra)
            }

            is StepToolCall.FileSearch -> {
                search = begun.fileSearch
                begin(begun.id, begun.extra)
            }

            is StepToolCall.Retrieval -> id = begun.id

            is StepToolCall.Unknown -> id = idIn(begun.json)

            null -> Unit
        }
    }

    /** Whether a delta with this [id] may be one of this call. */
    fun mayHave(id: String?): Boolean = id.isNullOrEmpty() || this.id.isEmpty() || this.id == id

    fun add(delta: StepToolCallDelta): Unit = when (delta) {
        is StepToolCallDelta.CodeInterpreter -> {
            val code = code ?: CodeAccumulator().also { code = it }
            delta.codeInterpreter?.let(code::add)
            begin(delta.id, delta.extra)
        }

        is StepToolCallDelta.Function -> {
            val function = function ?: FunctionAccumulator().also { function = it }
            delta.function?.let(function::add)
            begin(delta.id, delta.extra)
        }

        is StepToolCallDelta.FileSearch -> {
            search = (search ?: FileSearchCall()).with(delta.fileSearch)
            begin(delta.id, delta.extra)
        }

        is StepToolCallDelta.Unknown -> {
            other = StepToolCall.Unknown(unindexed(delta.json))
            id = idIn(delta.json).ifEmpty { id }
        }
    }

    /** The call so far; `null` when nothing of it has come. */
    fun call(): StepToolCall? {
        code?.let { return StepToolCall.CodeInterpreter(id, it.call(), extra.extra()) }
        function?.let { return StepToolCall.Function(id, it.call(), extra.extra()) }
        search?.let { return StepToolCall.FileSearch(id, it, extra.extra()) }
        return other
    }

    private fun begin(id: String?, extra: Extra) {
        if (!id.isNullOrEmpty()) this.id = id
        this.extra.add(extra)
    }
}

/** Puts a function call together. */
private class FunctionAccumulator(begun: StepFunctionCall = StepFunctionCall()) {
    private var name = begun.name
    private val arguments = StringBuilder(begun.arguments)
    private var output = begun.output
    private val extra = ExtraAccumulator().apply { add(begun.extra) }

    fun add(delta: StepFunctionDelta) {
        if (!delta.name.isNullOrEmpty()) name = delta.name
        arguments.append(delta.arguments.orEmpty())
        delta.output?.let { output = it }
        extra.add(delta.extra)
    }

    fun call(): StepFunctionCall = StepFunctionCall(name, arguments.toString(), output, extra.extra())
}

/** This search with what [delta] says of it; nothing if it cannot be read: the description promises nothing of it. */
private fun FileSearchCall.with(delta: JsonObject?): FileSearchCall {
    if (delta == null) return this
    val new = try {
        JsonBytes.of(OpenAIJson).decodeElement(FileSearchCall.serializer(), delta)
    } catch (_: SerializationException) {
        return this
    }
    return FileSearchCall(new.rankingOptions ?: rankingOptions, new.results.ifEmpty { results }, extra + new.extra)
}
