package dev.parley.responses

import dev.parley.generation.Answer
import dev.parley.generation.FinishReason
import dev.parley.generation.answer
import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.OutputMessage
import dev.parley.schema.JsonType

/** This request for a value of [type], unless it says otherwise. */
internal fun ResponseRequest.asking(type: JsonType<*>): ResponseRequest {
    val options = text ?: ResponseText()
    return if (options.format != null) this else copy(text = options.copy(format = TextFormat.of(type)))
}

/** The text of [response] as a value. */
internal fun <T : Any> JsonType<T>.answer(response: Response): Answer<T, Response> =
    answer(response, response.text, response.refusal, response.incompleteReason)

private val Response.refusal: String?
    get() = output.filterIsInstance<OutputMessage>().flatMap { it.content }
        .filterIsInstance<ItemPart.Refusal>().firstOrNull()?.refusal

private val Response.incompleteReason: FinishReason?
    get() = when {
        incompleteDetails?.reason == IncompleteReason.MAX_OUTPUT_TOKENS -> FinishReason.LENGTH
        incompleteDetails?.reason == IncompleteReason.CONTENT_FILTER -> FinishReason.CONTENT_FILTER
        (status ?: ResponseStatus.COMPLETED) != ResponseStatus.COMPLETED -> FinishReason.of(status.toString())
        functionCalls.isNotEmpty() && text.isBlank() -> FinishReason.TOOL_CALLS
        else -> null
    }
