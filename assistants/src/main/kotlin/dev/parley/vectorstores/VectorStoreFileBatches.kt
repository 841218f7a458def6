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

/**
 * Batches of files in a vector store: adds many files at once.
 *
 * ```kotlin
 * val batches = openai.vectorStores.fileBatches
 * val request = VectorStoreFileBatchRequest(listOf("file-abc123", "file-abc456"))
 * val batch = batches.createAndPoll("vs_abc123", request)
 * println("${batch.fileCounts.completed} files can be searched")
 *
 * val docs = VectorStoreFolderRequest(java.nio.file.Path.of("docs"), pattern = "**.md")
 * batches.uploadAndPoll("vs_abc123", docs, onProgress = { println("${it.uploaded} of ${it.total}") })
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-file-batches).
 */
@ApiService
public class VectorStoreFileBatches internal constructor(
    private val transport: Transport,
    private val uploads: Files,
) {
    /**
     * Adds uploaded files to the vector store with [vectorStoreId]. They can be searched once they have been processed.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-file-batches/createBatch).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [vectorStoreId] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store.
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
     * Retrieves the batch with [batchId].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-file-batches/getBatch).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store or batch.
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
     * Cancels the processing of the files that have not been processed yet. The others stay in the vector store.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-file-batches/cancelBatch).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store or batch.
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
     * Lists the files of the batch with [batchId], page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-file-batches/listBatchFiles).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store or batch.
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
     * Polls the batch with [batchId] until its files have been processed, and returns it. A batch without a status is
     * taken to be processed.
     *
     * @param onProgress Is called with the batch each time it was retrieved.
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws JobFailedException when some files could not be processed; its `job` is the [VectorStoreFileBatch], whose
     * counts show how many. [listFiles] returns them, and the others can be searched.
     * @throws JobTimeoutException when that took longer than [polling] allows.
     * @throws OpenAIException when a call fails.
     */
    public suspend fun poll(
        vectorStoreId: String,
        batchId: String,
        polling: Polling = Polling(),
        onProgress: Consumer<VectorStoreFileBatch>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFileBatch = processing(polling, onProgress, options).poll { retrieve(vectorStoreId, batchId, it) }

    /**
     * Adds uploaded files to the vector store with [vectorStoreId], as [create] does, and polls the batch until they
     * have been processed.
     *
     * @param onProgress Is called with the batch when it was created, and each time it was retrieved.
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when [vectorStoreId] is blank or cannot be part of a path.
     * @throws JobFailedException when some files could not be processed; its `job` is the [VectorStoreFileBatch], whose
     * counts show how many. [listFiles] returns them, and the others can be searched.
     * @throws JobTimeoutException when that took longer than [polling] allows.
     * @throws OpenAIException when a call fails.
     */
    public suspend fun createAndPoll(
        vectorStoreId: String,
        request: VectorStoreFileBatchRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<VectorStoreFileBatch>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFileBatch = processing(polling, onProgress, options).createAndPoll(
        create = { create(vectorStoreId, request, it) },
        retrieve = { batch, given -> retrieve(vectorStoreId, batch.id, given) },
    )

    /**
     * Uploads files, a few at a time, adds them to the vector store with [vectorStoreId], and polls until they have been
     * processed. A file that fails does not stop the others. More than 2000 files are added as several batches.
     *
     * @param onProgress Is called with each upload that ends, and each time a batch or one of its files was retrieved.
     * The calls come one after the other, on the threads that do the work: they should return quickly.
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when [vectorStoreId] is blank or cannot be part of a path, or the options have an
     * idempotency key, which several requests cannot share.
     * @throws JobFailedException when some files cannot be searched in the end; its `job` is the
     * [VectorStoreUploadResults].
     * @throws JobTimeoutException when their processing took longer than [polling] allows; its `job` likewise.
     */
    public suspend fun uploadAndPoll(
        vectorStoreId: String,
        request: VectorStoreUploadRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<VectorStoreUploadProgress>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreUploadResults {
        val files = request.files.map { upload -> NamedUpload(upload.file.name) { upload } }
        return bulk(vectorStoreId, files, onProgress, options).run(request.concurrency, polling)
    }

    /**
     * Uploads the files of a folder, adds them to the vector store with [vectorStoreId], and polls until they have been
     * processed, as the other `uploadAndPoll` does.
     *
     * @param onProgress Is called as by the other `uploadAndPoll`.
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when [vectorStoreId] is blank or cannot be part of a path, there is no such folder
     * or no matching file in it, or the options have an idempotency key, which several requests cannot share.
     * @throws JobFailedException when some files cannot be searched in the end; its `job` is the
     * [VectorStoreUploadResults].
     * @throws JobTimeoutException when their processing took longer than [polling] allows; its `job` likewise.
     */
    public suspend fun uploadAndPoll(
        vectorStoreId: String,
        request: VectorStoreFolderRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<VectorStoreUploadProgress>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreUploadResults {
        val files = FolderUploads(request).all()
        return bulk(vectorStoreId, files, onProgress, options).run(request.concurrency, polling)
    }

    private fun bulk(
        vectorStoreId: String,
        files: List<NamedUpload>,
        onProgress: Consumer<VectorStoreUploadProgress>?,
        options: RequestOptions,
    ) = BulkUpload(transport, uploads, this, vectorStoreId, files, options, onProgress)

    private fun processing(polling: Polling, onProgress: Consumer<VectorStoreFileBatch>?, options: RequestOptions) =
        Processing(transport.wait(polling, onProgress, options), VectorStoreFileBatch::status, ::problem)

    private fun problem(batch: VectorStoreFileBatch): String? {
        val missing = batch.fileCounts.failed + batch.fileCounts.cancelled
        if (batch.status !in UNWANTED && missing == 0) return null
        return "the batch ${batch.id} is ${batch.status}, without $missing of its files"
    }

    private fun batch(id: String) = segment("batchId", id)

    private companion object {
        private const val BATCHES = "file_batches"
    }
}
