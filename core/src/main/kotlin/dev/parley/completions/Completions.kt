package dev.parley.completions

import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.annotation.ApiService
import dev.parley.batches.BatchKind
import dev.parley.generation.FinishedChoices
import dev.parley.http.ApiCall
import dev.parley.http.StreamShape
import dev.parley.http.Transport
import dev.parley.http.segment
import kotlinx.coroutines.flow.Flow

/**
 * Legacy completions: the model continues a prompt. Newer models take conversations instead: chat completions.
 *
 * ```kotlin
 * val request = CompletionRequest("gpt-3.5-turbo-instruct", "Once upon a time", maxTokens = 50)
 *
 * val completion = openai.completions.create(request)
 * println(completion.text)
 *
 * openai.completions.stream(request).collect { chunk -> print(chunk.text) }
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/completions).
 */
@ApiService
public class Completions internal constructor(private val transport: Transport) {
    /**
     * Creates a completion. Cancelling the call closes its connection.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/completions/create).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: CompletionRequest, options: RequestOptions = RequestOptions.NONE): Completion =
        transport.send(post(request), Completion.serializer(), options)

    /**
     * Streams a completion, chunk by chunk as the model generates it. Collecting the flow sends the request, each time
     * anew; cancelling the collection closes the connection. [toCompletion] puts the chunks together.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/completions/create).
     *
     * @param options Overrides the client's settings for this call.
     */
    public fun stream(request: CompletionRequest, options: RequestOptions = RequestOptions.NONE): Flow<Completion> =
        transport.stream(post(request), shapeOf(request), options)

    /**
     * Creates a completion by the legacy path, where the model is an engine. Cancelling the call closes its connection.
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when the model of [request] cannot be a segment of a path.
     * @throws OpenAIException when the call fails.
     */
    @Deprecated("Use create instead.", ReplaceWith("create(request, options)"))
    public suspend fun createByEngine(
        request: CompletionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Completion = transport.send(postToEngine(request), Completion.serializer(), options)

    /**
     * Streams a completion by the legacy path, where the model is an engine; otherwise as [stream].
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when the model of [request] cannot be a segment of a path.
     */
    @Deprecated("Use stream instead.", ReplaceWith("stream(request, options)"))
    public fun streamByEngine(
        request: CompletionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<Completion> = transport.stream(postToEngine(request), shapeOf(request), options)

    private fun post(request: CompletionRequest): ApiCall =
        ApiCall.post(CompletionRequest.serializer(), request, COMPLETIONS)

    private fun postToEngine(request: CompletionRequest): ApiCall =
        ApiCall.post(EngineCompletionSerializer, request, "engines", segment("model", request.model), COMPLETIONS)

    private fun shapeOf(request: CompletionRequest): StreamShape<Completion> = StreamShape(
        serializerFor = { Completion.serializer() },
        mayEndAfter = { endOf((request.n ?: 1) * (request.prompt?.count ?: 1)) },
    )

    private fun endOf(choices: Int): (Completion) -> Boolean {
        val finished = FinishedChoices(choices)
        return { chunk ->
            for (choice in chunk.choices) finished.add(choice.index, choice.finishReason)
            finished.all
        }
    }

    public companion object {
        /** Completions in a batch. */
        @JvmField
        public val BATCH: BatchKind<CompletionRequest, Completion> =
            BatchKind("/v1/completions", CompletionRequest.serializer(), Completion.serializer())

        private const val COMPLETIONS = "completions"
    }
}
