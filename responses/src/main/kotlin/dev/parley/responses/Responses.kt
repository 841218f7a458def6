package dev.parley.responses

import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.Deleted
import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.ToolFailedException
import dev.parley.annotation.ApiService
import dev.parley.batches.BatchKind
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import dev.parley.responses.items.Include
import dev.parley.responses.items.ItemListRequest
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.include
import dev.parley.responses.items.query
import dev.parley.responses.items.text
import java.util.function.Consumer
import kotlinx.coroutines.flow.Flow
import kotlinx.serialization.SerializationException

/** Answers of models, with all that they do on the way. See the API reference, "Responses". */
@ApiService
public class Responses internal constructor(private val transport: Transport) {
    /**
     * The model's answer to [request], whole.
     *
     * A response that failed or was cut short is no exception: its [status][Response.status] says so.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: ResponseRequest, options: RequestOptions = RequestOptions.NONE): Response =
        transport.send(post(request), Response.serializer(), options)

    /**
     * The model's answer to [request], event by event as it is made. Collecting the flow sends the request, each time
     * anew; to stop collecting closes the connection. [toResponse] puts the events together.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     */
    public fun stream(request: ResponseRequest, options: RequestOptions = RequestOptions.NONE): Flow<ResponseEvent> =
        transport.stream(post(request), RESPONSE_STREAM, options)

    /**
     * The events of the stored response with [id], which must have been made in the background and streamed: those that
     * have been, and then those to come. When the stream breaks off, it is taken up after its last event, so that none
     * is lost or comes twice; [resumptions] is how often, and when absent it is not at all.
     *
     * The flow fails with a [NotFoundException] when there is no such response, with a [StreamTruncatedException] or a
     * [ConnectionException] when it breaks off too often, and with another [OpenAIException] when the call fails
     * otherwise.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path, or [resumptions] is negative.
     */
    public fun stream(
        id: String,
        request: ResponseStreamRequest = ResponseStreamRequest(),
        resumptions: Int? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<ResponseEvent> {
        val stored = stored(id, request, options)
        return ResumedStream.of(resumptions ?: 0) {
            ResumedStream(
                stored,
                { _, after -> stored(id, request.copy(startingAfter = after), options) },
                id,
                request.startingAfter,
            )
        }
    }

    /**
     * The model's answer to [request], made in the background: it goes on when the connection breaks, or nobody
     * collects any more. When the stream breaks off, it is taken up after its last event, up to [resumptions] times, so
     * that none is lost or comes twice. Collecting the flow sends the request, each time anew.
     *
     * The flow fails with a [StreamTruncatedException] or a [ConnectionException] when it breaks off too often, or
     * before its first event, and with another [OpenAIException] when the call fails otherwise.
     *
     * @throws IllegalArgumentException when [resumptions] is negative.
     */
    public fun streamInBackground(
        request: ResponseRequest,
        resumptions: Int,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<ResponseEvent> {
        val seen = ResponseStreamRequest(null, request.include, request.streamOptions?.includeObfuscation)
        val again = options.copy(idempotencyKey = null)
        return ResumedStream.of(resumptions) {
            ResumedStream(
                stream(request.copy(background = true), options),
                { id, after -> stored(id, seen.copy(startingAfter = after), again) },
            )
        }
    }

    /**
     * Looks at the response with [id], which is made in the background, again and again until it is completed or cut
     * short. [onProgress] is told what each look saw.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws JobFailedException when it fails or is cancelled.
     * @throws JobTimeoutException when it does not end in the time that [polling] gives it.
     * @throws NotFoundException when there is no such response.
     * @throws OpenAIException when a call fails otherwise.
     */
    public suspend fun waitUntilFinished(
        id: String,
        polling: Polling = Polling(),
        onProgress: Consumer<Response>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Response = transport.wait(polling, onProgress, options)
        .until(Response::ended) { retrieve(id, null, it) }
        .orFailed()

    /**
     * The model's last answer to [request], after [handlers] have answered what it asked for on the way: functions,
     * custom tools, and whatever else has a handler. The answers go back into the conversation of [request] if it has
     * one; with all items so far where `store` is `false`, for which reasoning models need
     * [Include.REASONING_ENCRYPTED_CONTENT]; else after the response before. A choice that forces a tool holds for the
     * first response only.
     *
     * At most [limit] responses are made, as many as it takes when absent: the last may then still ask for something.
     *
     * @throws IllegalArgumentException when [limit] is not more than 0.
     * @throws ToolFailedException when a function cannot be answered, and the handlers are to abort then.
     * @throws OpenAIException when a call fails.
     */
    public suspend fun createWithTools(
        request: ResponseRequest,
        handlers: ItemHandlers,
        limit: Int? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Response = ToolLoop(handlers, limit).last(request) { next, round -> create(next, options.forRound(round)) }

    /**
     * As [createWithTools], event by event: the events of all responses, one after the other, as one stream.
     * [toResponse] gives the last of the responses.
     *
     * The flow fails with a [StreamTruncatedException] when a stream ends before it is complete, with a
     * [ToolFailedException] when a function cannot be answered and the handlers are to abort then, and with another
     * [OpenAIException] when a call fails.
     *
     * @throws IllegalArgumentException when [limit] is not more than 0.
     */
    public fun streamWithTools(
        request: ResponseRequest,
        handlers: ItemHandlers,
        limit: Int? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<ResponseEvent> =
        ToolLoop(handlers, limit).events(request) { next, round -> stream(next, options.forRound(round)) }

    /**
     * The stored response with [id], with what [include] asks for besides.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such response.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(
        id: String,
        include: List<Include>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Response = transport.send(
        ApiCall.get(RESPONSES, segment("id", id)).include(include),
        Response.serializer(),
        options,
    )

    /**
     * Deletes the stored response with [id]. A service that answers nothing to that has deleted it.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such response.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        deleted(id, transport.text(ApiCall.delete(RESPONSES, segment("id", id)), options))

    /**
     * Cancels the response with [id], which must be one that is made in the background.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such response.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun cancel(id: String, options: RequestOptions = RequestOptions.NONE): Response =
        transport.send(ApiCall.post(RESPONSES, segment("id", id), "cancel"), Response.serializer(), options)

    /**
     * The items that the response with [id] was given, page by page.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such response.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun inputItems(
        id: String,
        request: ItemListRequest = ItemListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<ResponseItem> = transport.list(
        ApiCall.get(RESPONSES, segment("id", id), "input_items").query(request),
        ResponseItem.serializer(),
        options,
    ) { it.id.orEmpty() }

    /**
     * How many tokens the input of [request] has, without an answer being made.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun countInputTokens(
        request: InputTokensRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): InputTokenCount = transport.send(
        ApiCall.post(InputTokensRequest.serializer(), request, RESPONSES, "input_tokens"),
        InputTokenCount.serializer(),
        options,
    )

    /**
     * The conversation of [request] in short, to go on with in its place.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun compact(
        request: CompactRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): CompactedResponse = transport.send(
        ApiCall.post(CompactRequest.serializer(), request, RESPONSES, "compact"),
        CompactedResponse.serializer(),
        options,
    )

    private fun deleted(id: String, answer: String): Deleted = try {
        if (answer.isBlank()) Deleted(id, true) else transport.json.decodeFromString(Deleted.serializer(), answer)
    } catch (e: SerializationException) {
        throw DecodingException("the answer does not say what was deleted", answer, null, e)
    }

    private fun post(request: ResponseRequest): ApiCall = ApiCall.post(ResponseRequest.serializer(), request, RESPONSES)

    private fun stored(id: String, request: ResponseStreamRequest, options: RequestOptions): Flow<ResponseEvent> =
        transport.stream(
            ApiCall.get(RESPONSES, segment("id", id))
                .query(
                    "stream" to true,
                    "starting_after" to request.startingAfter,
                    "include_obfuscation" to request.includeObfuscation,
                )
                .include(request.include),
            RESPONSE_STREAM,
            options,
        )

    public companion object {
        /** Many of them at once, in a batch. */
        @JvmField
        public val BATCH: BatchKind<ResponseRequest, Response> =
            BatchKind("/v1/responses", ResponseRequest.serializer(), Response.serializer())

        private const val RESPONSES = "responses"
    }
}

/**
 * These options, for the request number [round] that one call makes: the key of the first would make it the first
 * again.
 */
private fun RequestOptions.forRound(round: Int): RequestOptions =
    if (round == 0 || idempotencyKey == null) this else copy(idempotencyKey = null)

private val Response.ended: Boolean
    get() = status != ResponseStatus.QUEUED && status != ResponseStatus.IN_PROGRESS

private fun Response.orFailed(): Response {
    if (status != ResponseStatus.FAILED && status != ResponseStatus.CANCELLED) return this
    throw JobFailedException("the response $id is $status" + error?.run { ": $message ($code)" }.orEmpty(), this)
}
