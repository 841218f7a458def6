package dev.parley.chat

import dev.parley.Deleted
import dev.parley.ListRequest
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.ToolFailedException
import dev.parley.annotation.ApiService
import dev.parley.batches.BatchKind
import dev.parley.generation.Answer
import dev.parley.generation.FinishedChoices
import dev.parley.generation.PartialAnswer
import dev.parley.generation.partialAnswers
import dev.parley.http.ApiCall
import dev.parley.http.StreamShape
import dev.parley.http.Transport
import dev.parley.http.segment
import dev.parley.schema.JsonType
import dev.parley.schema.jsonType
import dev.parley.tools.Gathering
import dev.parley.tools.ToolLoopEvent
import dev.parley.tools.Tools
import dev.parley.tools.forRound
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.emitAll
import kotlinx.coroutines.flow.flow

/**
 * Chat completions: the model's response to a conversation.
 *
 * ```kotlin
 * val request = ChatCompletionRequest("gpt-5.2", listOf(system("Be brief."), user("What is a quasar?")))
 *
 * val completion = openai.chat.create(request)
 * println(completion.text)
 *
 * openai.chat.stream(request).collect { chunk -> print(chunk.text) }
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat).
 */
@ApiService
public class ChatCompletions internal constructor(private val transport: Transport) {
    /**
     * Creates a chat completion. Cancelling the call closes its connection.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/chat/create).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(
        request: ChatCompletionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): ChatCompletion = transport.send(post(request), ChatCompletion.serializer(), options)

    /**
     * Creates a chat completion whose text is JSON of [type], and reads it. The format of [request] holds if it has
     * one, as for servers that know the JSON mode only.
     *
     * A refusal, an answer that was cut off, and JSON that does not fit are no exceptions, but answers of their own.
     *
     * See the [guide](https://platform.openai.com/docs/guides/structured-outputs).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun <T : Any> create(
        request: ChatCompletionRequest,
        type: JsonType<T>,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, ChatCompletion> = type.answer(create(request.asking(type), options))

    /**
     * Creates a chat completion whose text is JSON of [T], a `@Serializable` class, and reads it.
     *
     * ```
     * val plan = openai.chat.create<Plan>(request).valueOrThrow()
     * ```
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when a strict schema cannot hold something of [T]. The message names it.
     * @throws OpenAIException when the call fails.
     */
    @JvmSynthetic
    @JvmName("createTyped")
    public suspend inline fun <reified T : Any> create(
        request: ChatCompletionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, ChatCompletion> = create(request, jsonType<T>(), options)

    /**
     * Streams a chat completion, chunk by chunk as the model generates it. Collecting the flow sends the request, each
     * time anew; cancelling the collection closes the connection. [toCompletion] puts the chunks together.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/chat/streaming).
     *
     * @param options Overrides the client's settings for this call.
     */
    public fun stream(
        request: ChatCompletionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<ChatCompletionChunk> = transport.stream(post(request), shapeOf(request), options)

    /**
     * Streams a chat completion whose text is JSON of [type]: the members that are complete so far, each time that there
     * are more, and the whole answer at the end. The format of [request] holds if it has one.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete; its `partial` is the
     * [ChatCompletion] so far. It fails with another [OpenAIException] when the call fails.
     *
     * @param options Overrides the client's settings for this call.
     */
    public fun <T : Any> stream(
        request: ChatCompletionRequest,
        type: JsonType<T>,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<PartialAnswer<T, ChatCompletion>> = flow {
        val chunks = ChatCompletionAccumulator()
        val answers = stream(request.asking(type), options)
            .partialAnswers(ChatCompletionChunk::text, chunks::add, chunks::completion, type::answer)
        emitAll(answers)
    }

    /**
     * Streams a chat completion whose text is JSON of [T], a `@Serializable` class: the members that are complete so
     * far, and the whole answer at the end.
     *
     * ```
     * openai.chat.stream<Plan>(request).collect { plan ->
     *     show(plan.members)
     *     plan.answer?.let { done(it.valueOrThrow()) }
     * }
     * ```
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when a strict schema cannot hold something of [T]. The message names it.
     */
    @JvmSynthetic
    @JvmName("streamTyped")
    public inline fun <reified T : Any> stream(
        request: ChatCompletionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<PartialAnswer<T, ChatCompletion>> = stream(request, jsonType<T>(), options)

    /**
     * Creates chat completions and answers their tool calls with [tools], until one calls no tool, and returns that.
     * The definitions of [tools] are added to the request, and the calls and their outputs to the messages. A tool
     * choice that forces a tool holds for the first completion only.
     *
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [request] defines a tool that [tools] do not handle.
     * @throws ToolFailedException when a call fails, and [tools] abort then.
     * @throws OpenAIException when a request fails.
     */
    public suspend fun runTools(
        request: ChatCompletionRequest,
        tools: Tools,
        options: RequestOptions = RequestOptions.NONE,
    ): ChatCompletion =
        chatLoop(tools).last(request.with(tools)) { next, round -> create(next, options.forRound(round)) }

    /**
     * Does what the other [runTools] does, and reads the last completion's text as [type].
     *
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [request] defines a tool that [tools] do not handle.
     * @throws ToolFailedException when a call fails, and [tools] abort then.
     * @throws OpenAIException when a request fails.
     */
    public suspend fun <T : Any> runTools(
        request: ChatCompletionRequest,
        tools: Tools,
        type: JsonType<T>,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, ChatCompletion> = type.answer(runTools(request.asking(type), tools, options))

    /**
     * Does what the other [runTools] does, and reads the last completion's text as [T], a `@Serializable` class.
     *
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [request] defines a tool that [tools] do not handle, or a strict schema
     * cannot hold something of [T].
     * @throws ToolFailedException when a call fails, and [tools] abort then.
     * @throws OpenAIException when a request fails.
     */
    @JvmSynthetic
    @JvmName("runToolsTyped")
    public suspend inline fun <reified T : Any> runTools(
        request: ChatCompletionRequest,
        tools: Tools,
        options: RequestOptions = RequestOptions.NONE,
    ): Answer<T, ChatCompletion> = runTools(request, tools, jsonType<T>(), options)

    /**
     * Streams what [runTools] does: the chunks of all completions, each completion as a whole, and the calls between
     * them, as one stream.
     *
     * The flow fails with a [ToolFailedException] when a call fails and [tools] abort then, and otherwise as [stream]
     * does.
     *
     * @param options Overrides the client's settings for these calls; an idempotency key is for the first.
     * @throws IllegalArgumentException when [request] defines a tool that [tools] do not handle.
     */
    public fun streamTools(
        request: ChatCompletionRequest,
        tools: Tools,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<ToolLoopEvent<ChatCompletionChunk, ChatCompletion>> = chatLoop(tools).events(
        request.with(tools),
        { next, round -> stream(next, options.forRound(round)) },
        { ChatCompletionAccumulator().run { Gathering(::add, ::completion) } },
    )

    /**
     * Lists stored chat completions: those created with `store`.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/chat/list).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: ChatCompletionListRequest = ChatCompletionListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<ChatCompletion> = transport.list(
        ApiCall.get(CHAT, COMPLETIONS)
            .query("model" to request.model)
            .query(ListRequest(request.limit, request.after, request.order))
            .query(request.metadata),
        ChatCompletion.serializer(),
        options,
        ChatCompletion::id,
    )

    /**
     * Retrieves the stored chat completion with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/chat/get).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be a segment of a path.
     * @throws NotFoundException when there is no such completion.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): ChatCompletion =
        transport.send(ApiCall.get(CHAT, COMPLETIONS, segment("id", id)), ChatCompletion.serializer(), options)

    /**
     * Updates the metadata of the stored chat completion with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/chat/update).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be a segment of a path.
     * @throws NotFoundException when there is no such completion.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun update(
        id: String,
        request: ChatCompletionUpdateRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): ChatCompletion = transport.send(
        ApiCall.post(ChatCompletionUpdateRequest.serializer(), request, CHAT, COMPLETIONS, segment("id", id)),
        ChatCompletion.serializer(),
        options,
    )

    /**
     * Deletes the stored chat completion with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/chat/delete).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be a segment of a path.
     * @throws NotFoundException when there is no such completion.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(CHAT, COMPLETIONS, segment("id", id)), Deleted.serializer(), options)

    /**
     * Lists the messages of the stored chat completion with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/chat/getMessages).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be a segment of a path.
     * @throws NotFoundException when there is no such completion.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun messages(
        id: String,
        request: ListRequest = ListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<StoredChatMessage> = transport.list(
        ApiCall.get(CHAT, COMPLETIONS, segment("id", id), "messages").query(request),
        StoredChatMessage.serializer(),
        options,
        StoredChatMessage::id,
    )

    private fun post(request: ChatCompletionRequest): ApiCall =
        ApiCall.post(ChatCompletionRequest.serializer(), request, CHAT, COMPLETIONS)

    private fun shapeOf(request: ChatCompletionRequest): StreamShape<ChatCompletionChunk> = StreamShape(
        serializerFor = { ChatCompletionChunk.serializer() },
        mayEndAfter = { endOf(request.n ?: 1) },
        whole = WholeChunkSerializer,
    )

    private fun endOf(choices: Int): (ChatCompletionChunk) -> Boolean {
        val finished = FinishedChoices(choices)
        return { chunk ->
            for (choice in chunk.choices) finished.add(choice.index, choice.finishReason)
            finished.all
        }
    }

    public companion object {
        /** Chat completions in a batch. */
        @JvmField
        public val BATCH: BatchKind<ChatCompletionRequest, ChatCompletion> =
            BatchKind("/v1/chat/completions", ChatCompletionRequest.serializer(), ChatCompletion.serializer())

        private const val CHAT = "chat"
        private const val COMPLETIONS = "completions"
    }
}
