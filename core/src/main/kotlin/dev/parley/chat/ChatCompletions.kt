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
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import kotlinx.coroutines.flow.Flow

/** Conversations with a model. See the API reference, "Chat Completions". */
@ApiService
public class ChatCompletions internal constructor(private val transport: Transport) {
    /**
     * The model's answer to [request], whole.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(
        request: ChatCompletionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): ChatCompletion = transport.send(post(request), ChatCompletion.serializer(), options)

    /**
     * The model's answer to [request], piece by piece as it is written. Collecting the flow sends the request, each time
     * anew; to stop collecting closes the connection. [toCompletion] puts the pieces together.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     */
    public fun stream(
        request: ChatCompletionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<ChatCompletionChunk> = transport.stream(post(request), ChatCompletionChunk.serializer(), options)

    /**
     * The stored answers that [request] selects, page by page. Only those made with `store` are stored.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: ChatCompletionListRequest = ChatCompletionListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<ChatCompletion> = transport.list(
        ApiCall.get(CHAT, COMPLETIONS)
            .query(
                "model" to request.model,
                "after" to request.after,
                "limit" to request.limit,
                "order" to request.order,
            )
            .query(request.metadata),
        ChatCompletion.serializer(),
        options,
        ChatCompletion::id,
    )

    /**
     * The stored answer with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such answer.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): ChatCompletion =
        transport.send(ApiCall.get(CHAT, COMPLETIONS, segment("id", id)), ChatCompletion.serializer(), options)

    /**
     * Changes the notes of the stored answer with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such answer.
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
     * Deletes the stored answer with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such answer.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(CHAT, COMPLETIONS, segment("id", id)), Deleted.serializer(), options)

    /**
     * The messages that the stored answer with [id] was given to, page by page.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such answer.
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

    public companion object {
        /** Many of them at once, in a batch. */
        @JvmField
        public val BATCH: BatchKind<ChatCompletionRequest, ChatCompletion> =
            BatchKind("/v1/chat/completions", ChatCompletionRequest.serializer(), ChatCompletion.serializer())

        private const val CHAT = "chat"
        private const val COMPLETIONS = "completions"
    }
}
