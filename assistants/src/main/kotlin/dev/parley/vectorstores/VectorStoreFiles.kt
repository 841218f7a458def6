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

/**
 * The files in a vector store.
 *
 * ```kotlin
 * val files = openai.vectorStores.files
 * val source = FileSource.of(java.nio.file.Path.of("returns.md"))
 * val upload = VectorStoreUpload(source, attributes = fileAttributes("region" to "us"))
 * val file = files.uploadAndPoll("vs_abc123", upload)
 * println(files.content("vs_abc123", file.id).text)
 * files.delete("vs_abc123", file.id)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-files).
 */
@ApiService
public class VectorStoreFiles internal constructor(private val transport: Transport, private val uploads: Files) {
    /**
     * Adds an uploaded file to the vector store with [vectorStoreId]. It can be searched once it has been processed.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-files/createFile).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [vectorStoreId] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store.
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
     * Retrieves the file with [fileId] in a vector store.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-files/getFile).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store or file.
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
     * Updates the attributes of the file with [fileId] in a vector store.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-files/updateAttributes).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store or file.
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
     * Removes the file with [fileId] from a vector store. The uploaded file itself is not deleted.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-files/deleteFile).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store or file.
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
     * Lists the files in the vector store with [vectorStoreId], page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-files/listFiles).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [vectorStoreId] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store.
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
     * Retrieves the parsed content of the file with [fileId] in a vector store.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores-files/getContent).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store or file.
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
     * Polls the file with [fileId] until it has been processed, and returns it. A file without a status is taken to be
     * processed.
     *
     * @param onProgress Is called with the file each time it was retrieved.
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when an id is blank or cannot be part of a path.
     * @throws JobFailedException when the file could not be processed; its `job` is the [VectorStoreFile], whose
     * `lastError` is the reason.
     * @throws JobTimeoutException when that took longer than [polling] allows.
     * @throws OpenAIException when a call fails.
     */
    public suspend fun poll(
        vectorStoreId: String,
        fileId: String,
        polling: Polling = Polling(),
        onProgress: Consumer<VectorStoreFile>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFile = processing(polling, onProgress, options).poll { retrieve(vectorStoreId, fileId, it) }

    /**
     * Adds an uploaded file to the vector store with [vectorStoreId], as [create] does, and polls it until it has been
     * processed.
     *
     * @param onProgress Is called with the file when it was added, and each time it was retrieved.
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when [vectorStoreId] is blank or cannot be part of a path.
     * @throws JobFailedException when the file could not be processed; its `job` is the [VectorStoreFile], whose
     * `lastError` is the reason.
     * @throws JobTimeoutException when that took longer than [polling] allows.
     * @throws OpenAIException when a call fails.
     */
    public suspend fun createAndPoll(
        vectorStoreId: String,
        request: VectorStoreFileRequest,
        polling: Polling = Polling(),
        onProgress: Consumer<VectorStoreFile>? = null,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreFile = processing(polling, onProgress, options).createAndPoll(
        create = { create(vectorStoreId, request, it) },
        retrieve = { file, given -> retrieve(vectorStoreId, file.id, given) },
    )

    /**
     * Uploads a file, adds it to the vector store with [vectorStoreId], and polls it until it has been processed.
     *
     * @param onProgress Is called with the file when it was added, and each time it was retrieved. The
     * [VectorStoreUpload.file] itself reports the progress of the upload.
     * @param options Overrides the client's settings for these calls.
     * @throws IllegalArgumentException when [vectorStoreId] is blank or cannot be part of a path, or the options have an
     * idempotency key, which several requests cannot share.
     * @throws JobFailedException when the file was uploaded and then could not be processed; its `job` is the
     * [VectorStoreFile], or a [VectorStoreUploadResult] with the id of the upload when it was not even added.
     * @throws JobTimeoutException when its processing took longer than [polling] allows.
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

    private fun processing(polling: Polling, onProgress: Consumer<VectorStoreFile>?, options: RequestOptions) =
        Processing(transport.wait(polling, onProgress, options), VectorStoreFile::status, ::problem)

    private fun problem(file: VectorStoreFile): String? =
        if (file.status in UNWANTED) "the processing of file ${file.id} is ${ending(file)}" else null

    private fun ending(file: VectorStoreFile) = listOfNotNull(file.status, file.lastError?.code).joinToString(": ")

    private fun file(id: String) = segment("fileId", id)

    private companion object {
        private const val FILES = "files"
    }
}

/** The id of a vector store as it stands in a path. */
internal fun store(id: String): String = segment("vectorStoreId", id)
