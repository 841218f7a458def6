package dev.parley.vectorstores

import dev.parley.Deleted
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.files.Files
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/** Files that can be searched by what they mean. See the API reference, "Vector stores". */
@ApiService
public class VectorStores internal constructor(private val transport: Transport, private val uploads: Files) {
    /** The files in a store. See the API reference, "Vector store files". */
    @get:JvmName("files")
    public val files: VectorStoreFiles get() = VectorStoreFiles(transport, uploads)

    /** Many files at once. See the API reference, "Vector store file batches". */
    @get:JvmName("fileBatches")
    public val fileBatches: VectorStoreFileBatches get() = VectorStoreFileBatches(transport, uploads)

    /**
     * Makes the store that [request] describes.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(
        request: VectorStoreRequest = VectorStoreRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStore = transport.send(
        ApiCall.post(VectorStoreRequest.serializer(), request, STORES).beta(BETA),
        VectorStore.serializer(),
        options,
    )

    /**
     * The store with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): VectorStore =
        transport.send(ApiCall.get(STORES, segment("id", id)).beta(BETA), VectorStore.serializer(), options)

    /**
     * Changes the store with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun update(
        id: String,
        request: VectorStoreUpdateRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStore = transport.send(
        ApiCall.post(VectorStoreUpdateRequest.serializer(), request, STORES, segment("id", id)).beta(BETA),
        VectorStore.serializer(),
        options,
    )

    /**
     * Deletes the store with [id], and leaves the files that were in it.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(STORES, segment("id", id)).beta(BETA), Deleted.serializer(), options)

    /**
     * The stores that [request] selects, page by page.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: VectorStoreListRequest = VectorStoreListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<VectorStore> = transport.list(
        ApiCall.get(STORES).query(request).beta(BETA),
        VectorStore.serializer(),
        options,
        VectorStore::id,
    )

    /**
     * What the store with [id] says to the question in [request].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such store.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun search(
        id: String,
        request: VectorStoreSearchRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): VectorStoreSearchResults = transport.send(
        ApiCall.post(VectorStoreSearchRequest.serializer(), request, STORES, segment("id", id), "search").beta(BETA),
        VectorStoreSearchResults.serializer(),
        options,
    )
}

/** The first segment of every path of this package. */
internal const val STORES: String = "vector_stores"

/** The beta that these calls belong to, unless the settings name another. */
internal const val BETA: String = "assistants=v2"
