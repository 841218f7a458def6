package dev.parley.vectorstores

import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.files.Files
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment
import java.util.function.Consumer

/** Many files at once. See the API reference, "Vector store file batches". */
@ApiService
public class VectorStoreFileBatches internal constructor(
    private val transport: Transport,
    private val uploads: Files,
) {
    /**
     * Puts the uploaded files that [request] names into a store. They can be searched when their processing is
     * completed.
     *
     * @throws IllegalArgumentException when [vectorStoreId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun create(
        vectorStoreId: String,
        request: VectorStoreFileBatchRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFileBatch = transport.send(
        ApiCall.post(
            VectorStoreFileBatchRequest.serializer(),
            request,
            STORES,
            store(vectorStoreId),
            BATCHES,
        ).beta(BETA),
        VectorStoreFileBatch.serializer(),
        options,
    )

    /**
     * The batch with [batchId] in a store.
     *
     * @throws IllegalArgumentException when [vectorStoreId] or [batchId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store or batch.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(
        vectorStoreId: String,
        batchId: String,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFileBatch = transport.send(
        ApiCall.get(STORES, store(vectorStoreId), BATCHES, batch(batchId)).beta(BETA),
        VectorStoreFileBatch.serializer(),
        options,
    )

    /**
     * Calls off the processing of those files that are not done yet. Those that are stay in the store.
     *
     * @throws IllegalArgumentException when [vectorStoreId] or [batchId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store or batch.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun cancel(
        vectorStoreId: String,
        batchId: String,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFileBatch = transport.send(
        ApiCall.post(
            STORES,
            store(vectorStoreId),
            BATCHES,
            batch(batchId),
            "cancel",
        ).beta(BETA),
        VectorStoreFileBatch.serializer(),
        options,
    )

    /**
     * The files of a batch that [request] selects, page by page.
     *
     * @throws IllegalArgumentException when [vectorStoreId] or [batchId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store or batch.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun listFiles(
        vectorStoreId: String,
        batchId: String,
        request: VectorStoreFileListRequest = VectorStoreFileListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<VectorStoreFile> = transport.list(
        ApiCall.get(STORES, store(vectorStoreId), BATCHES, batch(batchId), "files").query(request).beta(BETA),
        VectorStoreFile.serializer(),
        options,
        VectorStoreFile::id,
    )

    /**
     * Puts the uploaded files that [request] names into a store, and waits until they can be searched.
     *
     * @param polling how to wait. As the service asks for when absent.
     * @param onProgress is told of the batch with each look at it.
     * @throws IllegalArgumentException when [vectorStoreId] is blank or could not stand in a path.
     * @throws JobFailedException when some files could not be processed; its job is the [VectorStoreFileBatch], whose
     * counts say how many. [listFiles] says which, and the others can be searched.
     * @throws JobTimeoutException when that takes longer than [polling] allows.
     * @throws OpenAIException when a call fails.
     */
    public suspend fun createAndPoll(
        vectorStoreId: String,
        request: VectorStoreFileBatchRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<VectorStoreFileBatch>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFileBatch {
        var batch: VectorStoreFileBatch? = null
        return wait(polling, onProgress, options) { given ->
            val seen = batch?.let { retrieve(vectorStoreId, it.id, given.copy(idempotencyKey = null)) }
            (seen ?: create(vectorStoreId, request, given)).also { batch = it }
        }
    }

    /**
     * Waits until the files of the batch with [batchId] can be searched.
     *
     * @param polling how to wait. As the service asks for when absent.
     * @param onProgress is told of the batch with each look at it.
     * @throws IllegalArgumentException when [vectorStoreId] or [batchId] is blank or could not stand in a path.
     * @throws JobFailedException when some files could not be processed; its job is the [VectorStoreFileBatch], whose
     * counts say how many. [listFiles] says which, and the others can be searched.
     * @throws JobTimeoutException when that takes longer than [polling] allows.
     * @throws OpenAIException when a call fails.
     */
    public suspend fun waitUntilProcessed(
        vectorStoreId: String,
        batchId: String,
        polling: Polling = Polling(),
        onProgress: Consumer<VectorStoreFileBatch>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFileBatch = wait(polling, onProgress, options) { retrieve(vectorStoreId, batchId, it) }

    /**
     * Uploads files, a few at a time, puts them into a store, and waits until they can be searched. One that fails does
     * not stop the others.
     *
     * @param polling how to wait for their processing. As the service asks for when absent.
     * @param onProgress is told how far all of them have come, with each upload and each look at their processing. It
     * is called on the threads that do the work, one call at a time: be quick.
     * @throws IllegalArgumentException when [vectorStoreId] is blank or could not stand in a path, or the options have
     * an idempotency key, which several requests cannot share.
     * @throws JobFailedException when some files cannot be searched in the end; its job is the
     * [VectorStoreUploadResults].
     * @throws JobTimeoutException when their processing takes longer than [polling] allows; its job likewise.
     */
    public suspend fun uploadAll(
        vectorStoreId: String,
        request: VectorStoreUploadRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<VectorStoreUploadResults>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreUploadResults {
        val files = request.files.map { upload -> NamedUpload(upload.file.name) { upload } }
        return bulk(vectorStoreId, files, onProgress, options).run(request.concurrency, polling)
    }

    /**
     * Uploads the files of a folder, puts them into a store, and waits until they can be searched, as [uploadAll] does.
     *
     * @param polling how to wait for their processing. As the service asks for when absent.
     * @param onProgress is told how far all of them have come, as with [uploadAll].
     * @throws IllegalArgumentException when [vectorStoreId] is blank or could not stand in a path, there is no such
     * folder or no file in it that fits, or the options have an idempotency key, which several requests cannot share.
     * @throws JobFailedException when some files cannot be searched in the end; its job is the
     * [VectorStoreUploadResults].
     * @throws JobTimeoutException when their processing takes longer than [polling] allows; its job likewise.
     */
    public suspend fun uploadFolder(
        vectorStoreId: String,
        request: VectorStoreFolderRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<VectorStoreUploadResults>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreUploadResults {
        val files = FolderFiles(request).uploads()
        return bulk(vectorStoreId, files, onProgress, options).run(request.concurrency, polling)
    }

    private fun bulk(
        vectorStoreId: String,
        files: List<NamedUpload>,
        onProgress: Consumer<VectorStoreUploadResults>?,
        options: RequestOptions,
    ) = BulkUpload(transport, uploads, this, vectorStoreId, files, options, onProgress)

    private suspend fun wait(
        polling: Polling,
        onProgress: Consumer<VectorStoreFileBatch>?,
        options: RequestOptions,
        look: suspend (RequestOptions) -> VectorStoreFileBatch,
    ): VectorStoreFileBatch {
        val batch = transport.wait(polling, onProgress, options).until({ it.status.isEnd }, look)
        val counts = batch.fileCounts
        val missing = counts.failed + counts.cancelled
        if (batch.status !in UNWANTED && missing == 0) return batch
        throw JobFailedException("the batch ${batch.id} is ${batch.status}, without $missing of its files", batch)
    }

    private fun batch(id: String) = segment("batchId", id)

    private companion object {
        private const val BATCHES = "file_batches"
    }
}
