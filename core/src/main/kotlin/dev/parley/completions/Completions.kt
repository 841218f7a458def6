package dev.parley.completions

import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.annotation.ApiService
import dev.parley.batches.BatchKind
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import kotlinx.coroutines.flow.Flow

/** Texts that a model goes on with; newer models take conversations instead. See the API reference, "Completions". */
@ApiService
public class Completions internal constructor(private val transport: Transport) {
    /**
     * What the model writes for [request], whole.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: CompletionRequest, options: RequestOptions = RequestOptions.NONE): Completion =
        transport.send(post(request), Completion.serializer(), options)

    /**
     * What the model writes for [request], piece by piece. Collecting the flow sends the request, each time anew; to
     * stop collecting closes the connection.
     *
     * The flow fails with a [StreamTruncatedException] when the stream ends before it is complete, and with another
     * [OpenAIException] when the call fails.
     */
    public fun stream(request: CompletionRequest, options: RequestOptions = RequestOptions.NONE): Flow<Completion> =
        transport.stream(post(request), Completion.serializer(), options)

    /**
     * As [create], by the older path, where the model is called an engine.
     *
     * @throws IllegalArgumentException when the model of [request] could not stand in a path.
     * @throws OpenAIException when the call fails.
     */
    @Deprecated("Use create instead.", ReplaceWith("create(request, options)"))
    public suspend fun createByEngine(
        request: CompletionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Completion = transport.send(postToEngine(request), Completion.serializer(), options)

    /**
     * As [stream], by the older path, where the model is called an engine.
     *
     * @throws IllegalArgumentException when the model of [request] could not stand in a path.
     */
    @Deprecated("Use stream instead.", ReplaceWith("stream(request, options)"))
    public fun streamByEngine(
        request: CompletionRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<Completion> = transport.stream(postToEngine(request), Completion.serializer(), options)

    private fun post(request: CompletionRequest): ApiCall =
        ApiCall.post(CompletionRequest.serializer(), request, COMPLETIONS)

    private fun postToEngine(request: CompletionRequest): ApiCall =
        ApiCall.post(EngineCompletionSerializer, request, "engines", segment("model", request.model), COMPLETIONS)

    public companion object {
        /** Many of them at once, in a batch. */
        @JvmField
        public val BATCH: BatchKind<CompletionRequest, Completion> =
            BatchKind("/v1/completions", CompletionRequest.serializer(), Completion.serializer())

        private const val COMPLETIONS = "completions"
    }
}
