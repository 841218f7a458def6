package dev.parley.batches

import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.cursor
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.emitAll
import kotlinx.coroutines.flow.flow
import java.util.function.Consumer

/**
 * Batches: many requests processed asynchronously within 24 hours, at a lower price.
 *
 * ```kotlin
 * val items = listOf("Paris", "Rome").map { city ->
 *     BatchItem(city, ChatCompletionRequest("gpt-5.2", listOf(user("A fact about $city, please."))))
 * }
 * val batch = openai.batches.submit(ChatCompletions.BATCH, items)
 * openai.batches.results(ChatCompletions.BATCH, batch.id).collect { result ->
 *     println("${result.customId}: ${result.value?.text ?: result.error?.message}")
 * }
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/batch).
 */
@ApiService
public class Batches internal constructor(private val transport: Transport) {
    /**
     * Creates a batch from an uploaded input file. [submit] writes and uploads the file as well.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/batch/create).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: BatchRequest, options: RequestOptions = RequestOptions.NONE): Batch =
        transport.send(ApiCall.post(BatchRequest.serializer(), request, BATCHES), Batch.serializer(), options)

    /**
     * Retrieves the batch [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/batch/retrieve).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such batch.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): Batch =
        transport.send(ApiCall.get(BATCHES, segment("id", id)), Batch.serializer(), options)

    /**
     * Lists the organization's batches, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/batch/list).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: BatchListRequest = BatchListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<Batch> = transport.list(
        ApiCall.get(BATCHES).query("after" to cursor(request.after), "limit" to request.limit),
        Batch.serializer(),
        options,
        Batch::id,
    )

    /**
     * Cancels the batch [id]. It is cancelling for up to 10 minutes, and cancelled then, with partial results if there
     * are any.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/batch/cancel).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such batch.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun cancel(id: String, options: RequestOptions = RequestOptions.NONE): Batch =
        transport.send(ApiCall.post(BATCHES, segment("id", id), "cancel"), Batch.serializer(), options)

    /**
     * Polls the batch [id] until it is completed, and returns it.
     *
     * @param onProgress Is called with the batch each time it was retrieved.
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws JobFailedException when the batch has failed, expired or was cancelled; it contains the batch.
     * @throws JobTimeoutException when the batch has not ended before the deadline of [polling].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun poll(
        id: String,
        polling: Polling = Polling(),
        onProgress: Consumer<Batch>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Batch {
        val batch = pollToEnd(id, polling, onProgress, options)
        return if (batch.status == BatchStatus.COMPLETED) batch else throw failed(batch)
    }

    /**
     * Creates a batch of [items]: writes them to a temporary file, one at a time, so that they need not fit into
     * memory, uploads it and creates the batch. [results] needs nothing but the batch's id, in this process or in
     * another one. The service takes up to 50,000 items and 200 MB.
     *
     * Cancelling leaves no temporary file behind, but possibly the uploaded file or the batch. The idempotency key and
     * extra body members of [options] go with the call that creates the batch.
     *
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when there are no [items], or two with the same id; nothing is sent then.
     * @throws OpenAIException when a call fails.
     */
    public suspend fun <R : Any, T : Any> submit(
        kind: BatchKind<R, T>,
        items: Iterable<BatchItem<R>>,
        settings: BatchSettings = BatchSettings(),
        options: RequestOptions = RequestOptions.NONE,
    ): Batch = submit(kind, items.asFlow(), settings, options)

    /**
     * Creates a batch of the [items] that a flow emits, like the other [submit].
     *
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when there are no [items], or two with the same id; nothing is sent then.
     * @throws OpenAIException when a call fails.
     */
    @JvmSynthetic
    public suspend fun <R : Any, T : Any> submit(
        kind: BatchKind<R, T>,
        items: Flow<BatchItem<R>>,
        settings: BatchSettings = BatchSettings(),
        options: RequestOptions = RequestOptions.NONE,
    ): Batch {
        val uploading = options.copy(extraBody = null, idempotencyKey = null)
        val file = BatchInputFile(kind, transport).upload(items, uploading)
        return create(settings.request(file, kind), options)
    }

    /**
     * The results of the batch [id]: polls it until it has ended, then reads the output file and the error file while
     * they are downloaded, in the order the service wrote them. Of a batch that has expired or was cancelled it emits
     * the partial results. Each collection starts anew; cancelling it closes the connection.
     *
     * A line that cannot be decoded is emitted as a [BatchResult] with its [failure][BatchResult.failure]. The flow
     * fails with a [JobFailedException] when the batch has failed, a [JobTimeoutException] when it has not ended before
     * the deadline of [polling], and another [OpenAIException] when a call fails.
     *
     * @param onProgress Is called with the batch each time it was retrieved.
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     */
    public fun <R : Any, T : Any> results(
        kind: BatchKind<R, T>,
        id: String,
        polling: Polling = Polling(),
        onProgress: Consumer<Batch>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Flow<BatchResult<T>> {
        segment("id", id)
        return flow {
            val batch = pollToEnd(id, polling, onProgress, options)
            if (batch.status == BatchStatus.FAILED) throw failed(batch)
            val reader = BatchResultFile(kind, transport)
            for (file in listOf(batch.outputFileId, batch.errorFileId)) {
                if (!file.isNullOrBlank()) emitAll(reader.read(file, options))
            }
        }
    }

    private suspend fun pollToEnd(
        id: String,
        polling: Polling,
        onProgress: Consumer<Batch>?,
        options: RequestOptions,
    ) = transport.wait(polling, onProgress, options).until(Batch::hasEnded) { retrieve(id, it) }

    private fun failed(batch: Batch): JobFailedException {
        val reason = batch.errors?.data?.firstOrNull()?.run { listOfNotNull(message, line?.let { "line $it" }) }
        return JobFailedException((listOf("batch ${batch.status}") + reason.orEmpty()).joinToString(": "), batch)
    }

    private companion object {
        private const val BATCHES = "batches"
    }
}
