package dev.parley.threads

import dev.parley.generation.ExtraAccumulator
import dev.parley.json.Extra
import dev.parley.threads.steps.CodeInterpreterCall
import dev.parley.threads.steps.CodeInterpreterImage
import dev.parley.threads.steps.CodeInterpreterOutput
import kotlinx.serialization.json.JsonObject

/** Puts the code of a call and its outputs together. */
internal class CodeAccumulator(begun: CodeInterpreterCall = CodeInterpreterCall()) {
    private val input = StringBuilder(begun.input)
    private val outputs = Pieces<MutableList<OutputAccumulator>>()
    private val extra = ExtraAccumulator()

    init {
        for (output in begun.outputs) outputs.at(null) { mutableListOf(OutputAccumulator(output)) }
        extra.add(begun.extra)
    }

    fun add(delta: CodeInterpreterDelta) {
        input.append(delta.input.orEmpty())
        delta.outputs.forEach(::add)
        extra.add(delta.extra)
    }

    fun call(): CodeInterpreterCall = CodeInterpreterCall(
        input.toString(),
        outputs.all().flatten().mapNotNull(OutputAccumulator::output),
        extra.extra(),
    )

    private fun add(delta: CodeInterpreterOutputDelta) {
        val outputs = outputs.at(delta.index, ::mutableListOf)
        val output = outputs.lastOrNull { it.takes(delta) } ?: OutputAccumulator(null).also(outputs::add)
        output.add(delta)
    }
}

/** Puts one output together: logs grow, and all else comes whole. */
private class OutputAccumulator(begun: CodeInterpreterOutput?) {
    private var other = begun
    private var logs = (begun as? CodeInterpreterOutput.Logs)?.let { StringBuilder(it.logs) }
    private val extra = ExtraAccumulator()

    init {
        if (begun is CodeInterpreterOutput.Logs) extra.add(begun.extra)
    }

    /** Whether [delta] may be more of this output: it is of one kind only. */
    fun takes(delta: CodeInterpreterOutputDelta): Boolean = when (delta) {
        is CodeInterpreterOutputDelta.Logs -> logs != null
        is CodeInterpreterOutputDelta.Image -> other is CodeInterpreterOutput.Image
        is CodeInterpreterOutputDelta.Unknown -> false
    }

    fun add(delta: CodeInterpreterOutputDelta) {
        when (delta) {
            is CodeInterpreterOutputDelta.Logs -> add(delta)
            is CodeInterpreterOutputDelta.Image -> other = image(delta)
            is CodeInterpreterOutputDelta.Unknown -> other = CodeInterpreterOutput.Unknown(unindexed(delta.json))
        }
    }

    fun output(): CodeInterpreterOutput? = logs?.let { CodeInterpreterOutput.Logs("$it", extra.extra()) } ?: other

    private fun add(delta: CodeInterpreterOutputDelta.Logs) {
        val logs = logs ?: StringBuilder().also { logs = it }
        logs.append(delta.logs.orEmpty())
        extra.add(delta.extra)
    }

    private fun image(delta: CodeInterpreterOutputDelta.Image): CodeInterpreterOutput {
        val before = other as? CodeInterpreterOutput.Image
        val image = delta.image ?: before?.image ?: CodeInterpreterImage()
        return CodeInterpreterOutput.Image(image, (before?.extra ?: Extra.NONE) + delta.extra)
    }
}

private val CodeInterpreterOutputDelta.index: Int?
    get() = when (this) {
        is CodeInterpreterOutputDelta.Logs -> index
        is CodeInterpreterOutputDelta.Image -> index
        is CodeInterpreterOutputDelta.Unknown -> indexIn(json)
    }
