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

/**
 * Vector stores: collections of files that can be searched by meaning, and that the file search tool uses.
 *
 * ```kotlin
 * val store = openai.vectorStores.create(VectorStoreRequest(name = "Support FAQ"))
 * openai.vectorStores.files.createAndPoll(store.id, VectorStoreFileRequest("file-abc123"))
 * val question = VectorStoreSearchRequest("What is the return policy?", maxNumResults = 3)
 * for (result in openai.vectorStores.search(store.id, question).data) {
 *     println("${result.filename} (${result.score}): ${result.text}")
 * }
 * openai.vectorStores.delete(store.id)
 * ```
 *
 * All calls send `OpenAI-Beta: assistants=v2`, unless the configuration or the call's options name another beta.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores).
 */
@ApiService
public class VectorStores internal constructor(private val transport: Transport, private val uploads: Files) {
    /** The files in a vector store. */
    @get:JvmName("files")
    public val files: VectorStoreFiles get() = VectorStoreFiles(transport, uploads)

    /** Batches of files in a vector store: adds many files at once. */
    @get:JvmName("fileBatches")
    public val fileBatches: VectorStoreFileBatches get() = VectorStoreFileBatches(transport, uploads)

    /**
     * Creates a vector store.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores/create).
     *
     * @param options Overrides the client's settings for this call.
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
     * Retrieves the vector store with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores/retrieve).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): VectorStore =
        transport.send(ApiCall.get(STORES, segment("id", id)).beta(BETA), VectorStore.serializer(), options)

    /**
     * Modifies the vector store with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores/modify).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store.
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
     * Deletes the vector store with [id]. The files in it are not deleted.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores/delete).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(STORES, segment("id", id)).beta(BETA), Deleted.serializer(), options)

    /**
     * Lists the vector stores, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores/list).
     *
     * @param options Overrides the client's settings for this call.
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
     * Searches the vector store with [id] for passages that match a query.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores/search).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such vector store.
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
