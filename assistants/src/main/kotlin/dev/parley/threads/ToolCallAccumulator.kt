package dev.parley.threads

import dev.parley.json.OpenAIJson
import dev.parley.threads.steps.CodeInterpreterCall
import dev.parley.threads.steps.CodeInterpreterOutput
import dev.parley.threads.steps.DrawnImage
import dev.parley.threads.steps.FileSearchCall
import dev.parley.threads.steps.StepFunctionCall
import dev.parley.threads.steps.StepToolCall
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonObject

/** Puts one call of a step together, which may have [begun] already. */
internal class ToolCallAccumulator(begun: StepToolCall?) {
    private var call: () -> StepToolCall? = { begun }
    private var id: String? = null
    private val text = StringBuilder()
    private var name: String? = null
    private var output: String? = null
    private var search = FileSearchCall()
    private val outputs = sortedMapOf<Int, CodeInterpreterOutput>()

    init {
        when (begun) {
            is StepToolCall.CodeInterpreter -> {
                id = begun.id
                text.append(begun.codeInterpreter.input)
                begun.codeInterpreter.outputs.forEachIndexed { index, output -> outputs[index] = output }
            }

            is StepToolCall.Function -> {
                id = begun.id
                text.append(begun.function.arguments)
                name = begun.function.name
                output = begun.function.output
            }

            is StepToolCall.FileSearch -> {
                id = begun.id
                search = begun.fileSearch
            }

            is StepToolCall.Retrieval, is StepToolCall.Unknown, null -> Unit
        }
    }

    fun add(delta: StepToolCallDelta): Unit = when (delta) {
        is StepToolCallDelta.CodeInterpreter -> add(delta)
        is StepToolCallDelta.Function -> add(delta)
        is StepToolCallDelta.FileSearch -> add(delta)
        is StepToolCallDelta.Unknown -> StepToolCall.Unknown(JsonObject(delta.json - "index")).let { call = { it } }
    }

    /** The call so far; `null` when nothing of it has come. */
    fun call(): StepToolCall? = call.invoke()

    private fun add(delta: StepToolCallDelta.CodeInterpreter) {
        delta.id?.let { id = it }
        text.append(delta.codeInterpreter?.input.orEmpty())
        delta.codeInterpreter?.outputs?.forEach(::add)
        call = {
            StepToolCall.CodeInterpreter(
                id.orEmpty(),
                CodeInterpreterCall(text.toString(), outputs.values.toList()),
            )
        }
    }

    private fun add(delta: StepToolCallDelta.Function) {
        delta.id?.let { id = it }
        delta.function?.name?.let { name = it }
        delta.function?.output?.let { output = it }
        text.append(delta.function?.arguments.orEmpty())
        call = { StepToolCall.Function(id.orEmpty(), StepFunctionCall(name.orEmpty(), text.toString(), output)) }
    }

    private fun add(delta: StepToolCallDelta.FileSearch) {
        delta.id?.let { id = it }
        delta.fileSearch?.let(::searchOf)?.let { new ->
            search = FileSearchCall(new.rankingOptions ?: search.rankingOptions, new.results ?: search.results)
        }
        call = { StepToolCall.FileSearch(id.orEmpty(), search) }
    }

    /** What [json] says of a search; `null` when that cannot be read: the description promises nothing of it. */
    private fun searchOf(json: JsonObject): FileSearchCall? = try {
        OpenAIJson.decodeFromJsonElement(FileSearchCall.serializer(), json)
    } catch (_: SerializationException) {
        null
    }

    private fun add(delta: CodeInterpreterOutputDelta) {
        when (delta) {
            is CodeInterpreterOutputDelta.Logs -> {
                val before = (outputs[delta.index] as? CodeInterpreterOutput.Logs)?.logs.orEmpty()
                outputs[delta.index] = CodeInterpreterOutput.Logs(before + delta.logs.orEmpty())
            }

            is CodeInterpreterOutputDelta.Image ->
                outputs[delta.index] = CodeInterpreterOutput.Image(delta.image ?: DrawnImage())

            is CodeInterpreterOutputDelta.Unknown ->
                outputs[indexIn(delta.json) ?: outputs.size] =
                    CodeInterpreterOutput.Unknown(JsonObject(delta.json - "index"))
        }
    }
}
