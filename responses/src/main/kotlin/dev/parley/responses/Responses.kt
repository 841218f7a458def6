package dev.parley.responses

import dev.parley.ConnectionException
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
import dev.parley.generation.Answer
import dev.parley.generation.PartialAnswer
import dev.parley.generation.partialAnswers
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import dev.parley.responses.items.Include
import dev.parley.responses.items.ItemListRequest
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.include
import dev.parley.responses.items.query
import dev.parley.schema.JsonType
import dev.parley.schema.jsonType
import dev.parley.tools.Gathering
import dev.parley.tools.ToolLoopEvent
import dev.parley.tools.Tools
import dev.parley.tools.forRound
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.emitAll
import kotlinx.coroutines.flow.flow
import java.util.function.Consumer

/**
 * Responses of models, with tools, reasoning and conversation state.
 *
 * ```kotlin
 * val request = ResponseRequest("gpt-5.2", "Tell me a joke.", instructions = "Be brief.")
 * val response = openai.responses.create(request)
 * println(response.text)
 *
 * val next = ResponseRequest("gpt-5.2", "Why is that funny?", previousResponseId = response.id)
 * openai.responses.stream(next).textDeltas().collect { print(it) }
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/responses).
 */
@ApiService
public class Responses internal constructor(
    private val transport: Transport,
    private val isOverWebSocket: Boolean = false,
) {
    /**
     * The same calls, whose responses are created over a WebSocket that stays open from one to the next: the service keeps
     * the last one at hand there, which saves time where many follow each other, as with tools.
     *
     * ```kotlin
     * val responses = openai.responses.overWebSocket()
     * val first = responses.create(ResponseRequest("gpt-5.2", "Tell me a joke."))
     * val next = ResponseRequest("gpt-5.2", "Why is that funny?", previousResponseId = first.id)
     * responses.stream(next).textDeltas().collect { print(it) }
     * ```
     *
     * The sockets are the client's, as its other connections are: two responses at the same time take two of them, and what
     * goes on with a [previous response][ResponseRequest.previousResponseId] takes the one that was created on. They end
     * when they have been idle for five minutes, and with the client. A response that is given up before its end takes its
     * socket with it.
     *
     * Everything else goes over HTTP, as do responses in the background, requests above 16 MiB, and all where the service or
     * the engine opens no WebSockets. With [ResponseRequest.store] set to `false` a previous response is known on its own
     * socket only: when that has ended, the call fails with the code `previous_response_not_found`, and the whole input
     * has to be sent again. An idempotency key is not sent.
     *
     * See the [guide](https://platform.openai.com/docs/guides/websocket-mode).
     */
    public fun overWebSocket(): Responses = Responses(transport, isOverWebSocket = true)

    /**
     * Creates a response. One that failed or is incomplete is no exception: its [status][Response.status] tells.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/responses/create).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: ResponseRequest, options: RequestOptions = RequestOptions.NONE): Response =
        if (goesOverWebSocket(request)) {
            stream(request, options).toResponse()
        } else {
            transport.send(post(request), Response.serializer(), options)
        }

    /**
     * Creates a response whose text is JSON of [type], and reads it. The format of [request] holds if it has one.
     *
     * A refusal, an answer that was cut off, and JSON that does not fit are no exceptions, but answers of their own.
     *
     * See the [guide](https://platform.openai.com/docs/guides/structured-outputs).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun <T : Any> create(
        request: ResponseRequest,
        type: JsonType<T>,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, Response> = type.answer(create(request.asking(type), options))

    /**
     * Creates a response whose text is JSON of [T], a `@Serializable` class, and reads it.
     *
     * ```
     * val plan = openai.responses.create<Plan>(request).valueOrThrow()
     * ```
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when a strict schema cannot hold something of [T]. The message names it.
     * @throws OpenAIException when the call fails.
     */
    @JvmSynthetic
    @JvmName("createTyped")
    public suspend inline fun <reified T : Any> create(
        request: ResponseRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, Response> = create(request, jsonType<T>(), options)

    /**
     * Creates a response and streams its events. Collecting the flow sends the request, each time anew; cancelling the
     * collection closes the connection. [toResponse] puts the events together.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/responses-streaming).
     *
     * @param options Overrides the client's settings for this call.
     */
    public fun stream(request: ResponseRequest, options: RequestOptions = RequestOptions.NONE): Flow<ResponseEvent> =
        if (goesOverWebSocket(request)) {
            transport.stream(request.turn(post(request)), options)
        } else {
            transport.stream(post(request), RESPONSE_STREAM, options)
        }

    /**
     * Creates a response whose text is JSON of [type], and streams the members that are complete so far, each time that
     * there are more, and the whole answer at the end. The format of [request] holds if it has one.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete; its `partial` is the
     * [Response] so far. It fails with another [OpenAIException] when the call fails.
     *
     * @param options Overrides the client's settings for this call.
     */
    public fun <T : Any> stream(
        request: ResponseRequest,
        type: JsonType<T>,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<PartialAnswer<T, Response>> = flow {
        val events = ResponseAccumulator()
        val answers = stream(request.asking(type), options)
            .partialAnswers({ (it as? OutputTextDelta)?.delta.orEmpty() }, events::add, events::response, type::answer)
        emitAll(answers)
    }

    /**
     * Creates a response whose text is JSON of [T], a `@Serializable` class, and streams the members that are complete
     * so far, and the whole answer at the end.
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when a strict schema cannot hold something of [T]. The message names it.
     */
    @JvmSynthetic
    @JvmName("streamTyped")
    public inline fun <reified T : Any> stream(
        request: ResponseRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<PartialAnswer<T, Response>> = stream(request, jsonType<T>(), options)

    /**
     * Streams the events of the stored response with [id], which must have been created in the background and streamed:
     * those that have been, and then those to come. A stream that breaks off is resumed after its last event, up to
     * [resumptions] times, so that no event is lost or comes twice.
     *
     * The flow fails with a [NotFoundException] when there is no such response, with a [StreamTruncatedException] or a
     * [ConnectionException] when it breaks off too often, and with another [OpenAIException] when the call fails
     * otherwise.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/responses/get).
     *
     * @param resumptions How often to resume the stream. Never when `null`.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot stand in a path, or [resumptions] is negative.
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
     * Creates a response in the background and streams its events: it goes on when the connection breaks, or nobody
     * collects any more. A stream that breaks off is resumed after its last event, up to [resumptions] times, so that
     * no event is lost or comes twice. Collecting the flow sends the request, each time anew.
     *
     * The flow fails with a [StreamTruncatedException] or a [ConnectionException] when it breaks off too often, or
     * before its first event, and with another [OpenAIException] when the call fails otherwise.
     *
     * @param options Overrides the client's settings for this call.
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
     * Polls the response with [id], which was created in the background, until it is completed or incomplete, and
     * returns it.
     *
     * @param polling How often to poll, and for how long.
     * @param onProgress Called with the response after every poll.
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when [id] is blank or cannot stand in a path.
     * @throws JobFailedException when the response fails or is cancelled.
     * @throws JobTimeoutException when it does not end within the deadline of [polling].
     * @throws NotFoundException when there is no such response.
     * @throws OpenAIException when a call fails otherwise.
     */
    public suspend fun poll(
        id: String,
        polling: Polling = Polling(),
        onProgress: Consumer<Response>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Response = transport.wait(polling, onProgress, options)
        .until(Response::ended) { retrieve(id, null, it) }
        .orFailed()

    /**
     * Creates responses and answers what they ask for, until one asks for nothing, and returns that: calls of functions
     * and custom tools are answered by [tools], and other items by [items]. The definitions of [tools] are added to the
     * request. The outputs go into the conversation of [request] if it has one; with all items so far when
     * [ResponseRequest.store] is `false`, for which reasoning models need [Include.REASONING_ENCRYPTED_CONTENT]; else
     * after the previous response. A tool choice that forces a tool holds for the first response only.
     *
     * @param items Handlers of approval requests and other items. Such items are left to you when `null`.
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [request] defines a tool that [tools] do not handle.
     * @throws ToolFailedException when a call fails, and [tools] abort then.
     * @throws OpenAIException when a request fails.
     */
    public suspend fun runTools(
        request: ResponseRequest,
        tools: Tools,
        items: ItemHandlers? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Response = responseLoop(tools, items).last(request.with(tools)) { next, round ->
        create(next, options.forRound(round))
    }

    /**
     * Does what the other [runTools] does, and reads the last response's text as [type].
     *
     * @param items Handlers of approval requests and other items. Such items are left to you when `null`.
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [request] defines a tool that [tools] do not handle.
     * @throws ToolFailedException when a call fails, and [tools] abort then.
     * @throws OpenAIException when a request fails.
     */
    public suspend fun <T : Any> runTools(
        request: ResponseRequest,
        tools: Tools,
        type: JsonType<T>,
        items: ItemHandlers? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, Response> = type.answer(runTools(request.asking(type), tools, items, options))

    /**
     * Does what the other [runTools] does, and reads the last response's text as [T], a `@Serializable` class.
     *
     * @param items Handlers of approval requests and other items. Such items are left to you when `null`.
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [request] defines a tool that [tools] do not handle, or a strict schema
     * cannot hold something of [T].
     * @throws ToolFailedException when a call fails, and [tools] abort then.
     * @throws OpenAIException when a request fails.
     */
    @JvmSynthetic
    @JvmName("runToolsTyped")
    public suspend inline fun <reified T : Any> runTools(
        request: ResponseRequest,
        tools: Tools,
        items: ItemHandlers? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, Response> = runTools(request, tools, jsonType<T>(), items, options)

    /**
     * Streams what [runTools] does: the events of all responses, each response as a whole, and the calls of tools
     * between them, as one stream.
     *
     * The flow fails with a [StreamTruncatedException] when a stream ends before it is complete, with a
     * [ToolFailedException] when a call fails and [tools] abort then, and with another [OpenAIException] when a request
     * fails.
     *
     * @param items Handlers of approval requests and other items. Such items are left to you when `null`.
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [request] defines a tool that [tools] do not handle.
     */
    public fun streamTools(
        request: ResponseRequest,
        tools: Tools,
        items: ItemHandlers? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<ToolLoopEvent<ResponseEvent, Response>> = responseLoop(tools, items).events(
        request.with(tools),
        { next, round -> stream(next, options.forRound(round)) },
        { ResponseAccumulator().run { Gathering(::add, ::response) } },
    )

    /**
     * Retrieves the stored response with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/responses/get).
     *
     * @param include Additional data to include in the response. None when `null`.
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot stand in a path.
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
     * Deletes the stored response with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/responses/delete).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot stand in a path.
     * @throws NotFoundException when there is no such response.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(RESPONSES, segment("id", id)), Deleted.serializer(), options)

    /**
     * Cancels the response with [id], which must run in the background, and returns it.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/responses/cancel).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot stand in a path.
     * @throws NotFoundException when there is no such response.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun cancel(id: String, options: RequestOptions = RequestOptions.NONE): Response =
        transport.send(ApiCall.post(RESPONSES, segment("id", id), "cancel"), Response.serializer(), options)

    /**
     * Lists the input items of the response with [id], page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/responses/input-items).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot stand in a path.
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
     * Counts the input tokens that [request] would have, without creating a response.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/responses/input-tokens).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun countInputTokens(
        request: ResponseRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): InputTokenCount = countInputTokens(request.inputTokensRequest(), options)

    /**
     * Counts the input tokens of [request], without creating a response.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/responses/input-tokens).
     *
     * @param options Overrides the client's settings for this call.
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
     * Compacts the conversation of [request]: its output is what to continue with in place of the conversation.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/responses/compact).
     *
     * @param options Overrides the client's settings for this call.
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

    private fun goesOverWebSocket(request: ResponseRequest) = isOverWebSocket && request.background != true

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
        /** Responses in a batch: many requests at once, at a lower price. */
        @JvmField
        public val BATCH: BatchKind<ResponseRequest, Response> =
            BatchKind("/v1/responses", ResponseRequest.serializer(), Response.serializer())

        private const val RESPONSES = "responses"
    }
}

private val Response.ended: Boolean
    get() = status != ResponseStatus.QUEUED && status != ResponseStatus.IN_PROGRESS

private fun Response.orFailed(): Response {
    if (status != ResponseStatus.FAILED && status != ResponseStatus.CANCELLED) return this
    val reason = error?.run { ": $message" + code?.let { " ($it)" }.orEmpty() }
    throw JobFailedException("the response $id is $status" + reason.orEmpty(), this)
}
