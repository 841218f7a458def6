package dev.parley.responses

import dev.parley.responses.items.Message
import dev.parley.responses.items.ResponseInput
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.tools.ResponseToolChoice
import dev.parley.tools.AllowedToolsMode
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/**
 * Creates responses, each with the answers to what the one before asked for, until one asks for nothing or [limit] were
 * created.
 */
internal class ToolLoop(private val handlers: ItemHandlers, private val limit: Int?) {
    init {
        require(limit == null || limit > 0) { "limit must be more than 0, but is $limit" }
    }

    /** The last of the responses that [create] makes. */
    suspend fun last(request: ResponseRequest, create: suspend (ResponseRequest, round: Int) -> Response): Response {
        var response = create(request, 0)
        var next = next(request, response, 1)
        var round = 1
        while (next != null) {
            response = create(next, round++)
            next = next(next, response, round)
        }
        return response
    }

    /** The events of all responses that [stream] makes. */
    fun events(
        request: ResponseRequest,
        stream: (ResponseRequest, round: Int) -> Flow<ResponseEvent>,
    ): Flow<ResponseEvent> = flow {
        last(request) { next, round ->
            val pieces = ResponseAccumulator()
            stream(next, round).collect { event ->
                pieces.add(event)
                emit(event)
            }
            checkNotNull(pieces.response()) { "a stream without a response came to its end" }
        }
    }

    private suspend fun next(request: ResponseRequest, response: Response, made: Int): ResponseRequest? {
        if (made == limit || (response.status ?: ResponseStatus.COMPLETED) != ResponseStatus.COMPLETED) return null
        val answers = handlers.answer(response)
        return if (answers.isEmpty()) null else request.goingOn(response, answers)
    }
}

/**
 * This request, once more with [answers]: into its conversation if it has one, with all items so far if the service
 * keeps nothing, and else after [response].
 */
private fun ResponseRequest.goingOn(response: Response, answers: List<ResponseItem>): ResponseRequest {
    val next = copy(toolChoice = toolChoice?.takeUnless { it.forces }, input = ResponseInput.Items(answers))
    return when {
        conversation != null -> next
        store == false -> next.copy(input = ResponseInput.Items(input.items() + response.output + answers))
        else -> next.copy(previousResponseId = response.id)
    }
}

private fun ResponseInput?.items(): List<ResponseItem> = when (this) {
    null -> emptyList()
    is ResponseInput.Text -> listOf(Message.user(text))
    is ResponseInput.Items -> items
}

/** Whether a tool has to be called: the answers would be followed by calls without end. */
private val ResponseToolChoice.forces: Boolean
    get() = when (this) {
        is ResponseToolChoice.Mode -> this == ResponseToolChoice.REQUIRED
        is ResponseToolChoice.Allowed -> mode == AllowedToolsMode.REQUIRED
        else -> true
    }
