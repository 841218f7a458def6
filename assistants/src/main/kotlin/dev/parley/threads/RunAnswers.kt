package dev.parley.threads

import dev.parley.assistants.AssistantResponseFormat
import dev.parley.generation.Answer
import dev.parley.generation.FinishReason
import dev.parley.generation.JsonSchemaFormat
import dev.parley.generation.PartialAnswer
import dev.parley.generation.ResponseFormat
import dev.parley.generation.answer
import dev.parley.generation.partialAnswers
import dev.parley.schema.JsonType
import dev.parley.threads.messages.MessageContent
import dev.parley.threads.runs.Run
import dev.parley.threads.runs.RunIncompleteReason
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.emitAll
import kotlinx.coroutines.flow.flow

/** This request for a value of [type], unless it says otherwise. */
internal fun RunRequest.asking(type: JsonType<*>): RunRequest =
    if (responseFormat != null) this else copy(responseFormat = formatOf(type))

internal fun ThreadAndRunRequest.asking(type: JsonType<*>): ThreadAndRunRequest =
    if (responseFormat != null) this else copy(responseFormat = formatOf(type))

private fun formatOf(type: JsonType<*>) = AssistantResponseFormat.of(ResponseFormat.Schema(JsonSchemaFormat.of(type)))

/** The last message of [result] as a value. */
internal fun <T : Any> JsonType<T>.answer(result: RunResult): Answer<T, RunResult> {
    val message = result.messages.lastOrNull()
    val refusal = message?.content.orEmpty().filterIsInstance<MessageContent.Refusal>().firstOrNull()?.refusal
    return answer(result, message?.text.orEmpty(), refusal, result.run.incompleteReason)
}

/** The last message as it grows to a value of [type]. */
internal fun <T : Any> Flow<AssistantEvent>.growing(type: JsonType<T>): Flow<PartialAnswer<T, RunResult>> = flow {
    val events = RunAccumulator()
    val text = { event: AssistantEvent -> (event as? AssistantEvent.MessageDelta)?.delta?.text.orEmpty() }
    val begins = { event: AssistantEvent -> event is AssistantEvent.MessageCreated }
    emitAll(partialAnswers(text, events::add, events::result, { type.answer(it) }, begins))
}

private val TOO_LONG = setOf(RunIncompleteReason.MAX_COMPLETION_TOKENS, RunIncompleteReason.MAX_PROMPT_TOKENS)

private val Run.incompleteReason: FinishReason?
    get() = when {
        incompleteDetails?.reason in TOO_LONG -> FinishReason.LENGTH
        status == RunStatus.REQUIRES_ACTION -> FinishReason.TOOL_CALLS
        (status ?: RunStatus.COMPLETED) != RunStatus.COMPLETED -> FinishReason.of(status.toString())
        else -> null
    }
