package dev.parley.chat

import dev.parley.generation.Answer
import dev.parley.generation.FinishReason
import dev.parley.generation.JsonSchemaFormat
import dev.parley.generation.ResponseFormat
import dev.parley.generation.answer
import dev.parley.schema.JsonType

/** This request for a value of [type], unless it says otherwise, as for servers that know the JSON mode only. */
internal fun ChatCompletionRequest.asking(type: JsonType<*>): ChatCompletionRequest =
    if (responseFormat != null) this else copy(responseFormat = ResponseFormat.Schema(JsonSchemaFormat.of(type)))

/** The first choice of [completion] as a value. */
internal fun <T : Any> JsonType<T>.answer(completion: ChatCompletion): Answer<T, ChatCompletion> =
    answer(completion, completion.text, completion.choices.firstOrNull()?.message?.refusal, completion.incompleteReason)

private val CUT = setOf(FinishReason.LENGTH, FinishReason.CONTENT_FILTER)

/** Whether what the model generated breaks off. */
internal val ChatCompletionChoice.isCut: Boolean get() = finishReason in CUT

private val ChatCompletion.incompleteReason: FinishReason?
    get() = choices.firstOrNull()?.takeIf { it.isCut }?.finishReason
        ?: FinishReason.TOOL_CALLS.takeIf { toolCalls.isNotEmpty() && text.isBlank() }
