package dev.parley.chat

import dev.parley.Deleted
import dev.parley.ListRequest
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.annotation.ApiService
import dev.parley.batches.BatchKind
import dev.parley.generation.Answer
import dev.parley.generation.FinishedChoices
import dev.parley.http.ApiCall
import dev.parley.http.StreamShape
import dev.parley.http.Transport
import dev.parley.http.segment
import dev.parley.schema.JsonType
import dev.parley.schema.jsonType
import kotlinx.coroutines.flow.Flow

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
     * ```kotlin
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
