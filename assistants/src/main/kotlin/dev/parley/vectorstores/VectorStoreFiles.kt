package dev.parley.vectorstores

import dev.parley.Deleted
import dev.parley.JobException
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

/** The files in a store. See the API reference, "Vector store files". */
@ApiService
public class VectorStoreFiles internal constructor(private val transport: Transport, private val uploads: Files) {
    /**
     * Puts the uploaded file that [request] names into a store. It can be searched when its processing is completed.
     *
     * @throws IllegalArgumentException when [vectorStoreId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun create(
        vectorStoreId: String,
        request: VectorStoreFileRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFile = transport.send(
        ApiCall.post(VectorStoreFileRequest.serializer(), request, STORES, store(vectorStoreId), FILES).beta(BETA),
        VectorStoreFile.serializer(),
        options,
    )

    /**
     * The file with [fileId] in a store.
     *
     * @throws IllegalArgumentException when [vectorStoreId] or [fileId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store or file.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(
        vectorStoreId: String,
        fileId: String,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFile = transport.send(
        ApiCall.get(STORES, store(vectorStoreId), FILES, file(fileId)).beta(BETA),
        VectorStoreFile.serializer(),
        options,
    )

    /**
     * Changes what is said about the file with [fileId] in a store.
     *
     * @throws IllegalArgumentException when [vectorStoreId] or [fileId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store or file.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun update(
        vectorStoreId: String,
        fileId: String,
        request: VectorStoreFileUpdateRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFile = transport.send(
        ApiCall.post(
            VectorStoreFileUpdateRequest.serializer(),
            request,
            STORES,
            store(vectorStoreId),
            FILES,
            file(fileId),
        ).beta(BETA),
        VectorStoreFile.serializer(),
        options,
    )

    /**
     * Takes the file with [fileId] out of a store. The uploaded file itself stays.
     *
     * @throws IllegalArgumentException when [vectorStoreId] or [fileId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store or file.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(
        vectorStoreId: String,
        fileId: String,
        options: RequestOptions = RequestOptions.NONE,
    ): Deleted = transport.send(
        ApiCall.delete(STORES, store(vectorStoreId), FILES, file(fileId)).beta(BETA),
        Deleted.serializer(),
        options,
    )

    /**
     * The files in a store that [request] selects, page by page.
     *
     * @throws IllegalArgumentException when [vectorStoreId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun list(
        vectorStoreId: String,
        request: VectorStoreFileListRequest = VectorStoreFileListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<VectorStoreFile> = transport.list(
        ApiCall.get(STORES, store(vectorStoreId), FILES).query(request).beta(BETA),
        VectorStoreFile.serializer(),
        options,
        VectorStoreFile::id,
    )

    /**
     * What the service has read in the file with [fileId] in a store.
     *
     * @throws IllegalArgumentException when [vectorStoreId] or [fileId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store or file.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun content(
        vectorStoreId: String,
        fileId: String,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFileContent = transport.send(
        ApiCall.get(STORES, store(vectorStoreId), FILES, file(fileId), "content").beta(BETA),
        VectorStoreFileContent.serializer(),
        options,
    )

    /**
     * Puts the uploaded file that [request] names into a store, and waits until it can be searched.
     *
     * @param polling how to wait. As the service asks for when absent.
     * @param onProgress is told of the file with each look at it.
     * @throws IllegalArgumentException when [vectorStoreId] is blank or could not stand in a path.
     * @throws JobFailedException when the file could not be processed; its job is the [VectorStoreFile], which says
     * why.
     * @throws JobTimeoutException when that takes longer than [polling] allows.
     * @throws OpenAIException when a call fails.
     */
    public suspend fun createAndPoll(
        vectorStoreId: String,
        request: VectorStoreFileRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<VectorStoreFile>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFile {
        var file: VectorStoreFile? = null
        return wait(polling, onProgress, options) { given ->
            val seen = file?.let { retrieve(vectorStoreId, it.id, given.copy(idempotencyKey = null)) }
            (seen ?: create(vectorStoreId, request, given)).also { file = it }
        }
    }

    /**
     * Waits until the file with [fileId] in a store can be searched.
     *
     * @param polling how to wait. As the service asks for when absent.
     * @param onProgress is told of the file with each look at it.
     * @throws IllegalArgumentException when [vectorStoreId] or [fileId] is blank or could not stand in a path.
     * @throws JobFailedException when the file could not be processed; its job is the [VectorStoreFile], which says
     * why.
     * @throws JobTimeoutException when that takes longer than [polling] allows.
     * @throws OpenAIException when a call fails.
     */
    public suspend fun waitUntilProcessed(
        vectorStoreId: String,
        fileId: String,
        polling: Polling = Polling(),
        onProgress: Consumer<VectorStoreFile>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFile = wait(polling, onProgress, options) { retrieve(vectorStoreId, fileId, it) }

    /**
     * Uploads a file, puts it into a store, and waits until it can be searched.
     *
     * @param polling how to wait for its processing. As the service asks for when absent.
     * @param onProgress is told of the file in the store with each look at it; of the upload, the file's own progress
     * tells.
     * @throws IllegalArgumentException when [vectorStoreId] is blank or could not stand in a path, or the options have
     * an idempotency key, which several requests cannot share.
     * @throws JobFailedException when the file was uploaded and then could not be processed; its job is the
     * [VectorStoreFile], which says why, or a [VectorStoreUploadResult] with its id when it did not get that far.
     * @throws JobTimeoutException when its processing takes longer than [polling] allows.
     * @throws OpenAIException when the upload fails.
     */
    public suspend fun uploadAndPoll(
        vectorStoreId: String,
        upload: VectorStoreUpload,
        polling: Polling = Polling(),
        onProgress: Consumer<VectorStoreFile>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFile {
        store(vectorStoreId)
        requireNoIdempotencyKey(options)
        val fileId = uploads.create(upload.file, options)
        try {
            return createAndPoll(vectorStoreId, upload.request(fileId), polling, onProgress, options)
        } catch (e: JobException) {
            throw e
        } catch (e: OpenAIException) {
            val result = VectorStoreUploadResult(upload.file.name, fileId, failure = e)
            throw JobFailedException("the file was uploaded as $fileId, and then a call failed: ${e.message}", result)
                .apply { addSuppressed(e) }
        }
    }

    private suspend fun wait(
        polling: Polling,
        onProgress: Consumer<VectorStoreFile>?,
        options: RequestOptions,
        look: suspend (RequestOptions) -> VectorStoreFile,
    ): VectorStoreFile {
        val file = transport.wait(polling, onProgress, options).until({ it.status.isEnd }, look)
        if (file.status !in UNWANTED) return file
        throw JobFailedException("the processing of file ${file.id} is ${file.status}: ${file.lastError?.code}", file)
    }

    private fun file(id: String) = segment("fileId", id)

    private companion object {
        private const val FILES = "files"
    }
}

/** The id of a store as it stands in a path. */
internal fun store(id: String): String = segment("vectorStoreId", id)
