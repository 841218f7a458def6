package dev.parley.vectorstores

import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.http.ApiCall
import dev.parley.http.ApiService
import dev.parley.http.Transport
import dev.parley.http.segment
import kotlinx.serialization.json.JsonObject

/** Many files at once. See the API reference, "Vector store file batches". */
@ApiService
public class VectorStoreFileBatches internal constructor(private val transport: Transport) {
    /**
     * Puts the uploaded files that [request] names into a store. They can be searched when their processing is completed.
     *
     * @throws IllegalArgumentException when [vectorStoreId] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun create(
        vectorStoreId: String,
        request: VectorStoreFileBatchRequest,
        options: RequestOptions = RequestOptions.None,
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
        options: RequestOptions = RequestOptions.None,
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
        options: RequestOptions = RequestOptions.None,
    ): VectorStoreFileBatch = transport.send(
        ApiCall.post(
            NOTHING,
            JsonObject(emptyMap()),
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
        options: RequestOptions = RequestOptions.None,
    ): Page<VectorStoreFile> = transport.list(
        ApiCall.get(STORES, store(vectorStoreId), BATCHES, batch(batchId), "files").query(request).beta(BETA),
        VectorStoreFile.serializer(),
        options,
        VectorStoreFile::id,
    )

    private fun batch(id: String) = segment("batchId", id)

    private companion object {
        private const val BATCHES = "file_batches"
        private val NOTHING = JsonObject.serializer()
    }
}
