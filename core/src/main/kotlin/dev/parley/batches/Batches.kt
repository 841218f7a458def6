package dev.parley.batches

import dev.parley.DecodingException
import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import java.util.function.Consumer
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.emitAll
import kotlinx.coroutines.flow.flow

/**
 * Many requests that are answered within a day, for less. See the API reference, "Batch".
 *
 * ```
 * val batch = openai.batches.submit(ChatCompletions.BATCH, questions.map { BatchItem(it.id, it.toRequest()) })
 * openai.batches.results(ChatCompletions.BATCH, batch.id).collect { println(it.customId + ": " + it.value?.text) }
 * ```
 */
@ApiService
public class Batches internal constructor(private val transport: Transport) {
    /**
     * Starts the batch that [request] describes, of a file that is uploaded already.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: BatchRequest, options: RequestOptions = RequestOptions.NONE): Batch =
        transport.send(ApiCall.post(BatchRequest.serializer(), request, BATCHES), Batch.serializer(), options)

    /**
     * The batch with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such batch.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): Batch =
        transport.send(ApiCall.get(BATCHES, segment("id", id)), Batch.serializer(), options)

    /**
     * The organization's batches that [request] selects, page by page.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: BatchListRequest = BatchListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<Batch> = transport.list(
        ApiCall.get(BATCHES).query("after" to request.after, "limit" to request.limit),
        Batch.serializer(),
        options,
        Batch::id,
    )

    /**
     * Stops the batch with [id]. It is cancelled within ten minutes; what was answered by then can be fetched.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such batch.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun cancel(id: String, options: RequestOptions = RequestOptions.NONE): Batch =
        transport.send(ApiCall.post(BATCHES, segment("id", id), "cancel"), Batch.serializer(), options)

    /**
     * Waits until the batch with [id] is completed, and gives it as it is then. Each look at it is told to [onProgress].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws JobFailedException when the batch has failed, expired or was cancelled; it holds the batch.
     * @throws JobTimeoutException when the batch has not ended by the deadline of [polling].
     * @throws OpenAIException when a call fails.
     */
    public suspend fun waitUntilFinished(
        id: String,
        polling: Polling = Polling(),
        onProgress: Consumer<Batch>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): Batch {
        val batch = waitUntilEnded(id, polling, onProgress, options)
        return if (batch.status == BatchStatus.COMPLETED) batch else throw failed(batch)
    }

    /**
     * Makes a batch of [items]: they are written to a temporary file one by one, so that they need not fit into memory,
     * uploaded, and started. The batch's id is all that [results] needs, in this process or in another one.
     *
     * A cancelled call leaves no temporary file; it may leave the uploaded one, or the batch. Of [options], an idempotency
     * key and extra members are those of the call that starts the batch.
     *
     * @throws IllegalArgumentException when there are no [items], more than 50,000 or more than 200 MB of them, or two with
     * the same id; nothing is sent then.
     * @throws OpenAIException when a call fails.
     */
    public suspend fun <R : Any, T : Any> submit(
        kind: BatchKind<R, T>,
        items: Iterable<BatchItem<R>>,
        settings: BatchSettings = BatchSettings(),
        options: RequestOptions = RequestOptions.NONE,
    ): Batch = submit(kind, items.asFlow(), settings, options)

    /** As the other one, of items that come by and by. */
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
     * What became of each request of the batch with [id]: waits at the pace of [polling] until the batch has ended, telling
     * [onProgress] of each look at it, and reads the results first and then the errors as they come, in the order that the
     * service wrote them. Collecting the flow begins anew each time. Of a batch that has expired or was cancelled it gives
     * what was answered.
     *
     * The flow fails with a [JobFailedException] when the file of the batch could not be used, with a [JobTimeoutException]
     * when the batch has not ended by the deadline of [polling], with a [DecodingException] when a line is no result of
     * [kind], and with another [OpenAIException] when a call fails.
     *
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
            val batch = waitUntilEnded(id, polling, onProgress, options)
            if (batch.status == BatchStatus.FAILED) throw failed(batch)
            val file = BatchResultFile(kind, transport)
            for (fileId in listOfNotNull(batch.outputFileId, batch.errorFileId)) emitAll(file.read(fileId, options))
        }
    }

    private suspend fun waitUntilEnded(
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
