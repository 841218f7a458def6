package dev.parley.vectorstores

import dev.parley.Deleted
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.http.ApiCall
import dev.parley.http.ApiService
import dev.parley.http.Transport
import dev.parley.http.segment

/** The files in a store. See the API reference, "Vector store files". */
@ApiService
public class VectorStoreFiles internal constructor(private val transport: Transport) {
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
        options: RequestOptions = RequestOptions.None,
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
        options: RequestOptions = RequestOptions.None,
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
        options: RequestOptions = RequestOptions.None,
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
        options: RequestOptions = RequestOptions.None,
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
        options: RequestOptions = RequestOptions.None,
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
        options: RequestOptions = RequestOptions.None,
    ): VectorStoreFileContent = transport.send(
        ApiCall.get(STORES, store(vectorStoreId), FILES, file(fileId), "content").beta(BETA),
        VectorStoreFileContent.serializer(),
        options,
    )

    private fun file(id: String) = segment("fileId", id)

    private companion object {
        private const val FILES = "files"
    }
}

/** The id of a store as it stands in a path. */
internal fun store(id: String): String = segment("vectorStoreId", id)
