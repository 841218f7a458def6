package dev.parley.vectorstores

import dev.parley.json.StringsSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What a search found. See the API reference, "Search vector store".
 *
 * @property data the results, best first.
 * @property searchQuery what was looked for in the end; `null` when not told.
 * @property hasMore whether more was found than this; `null` when not told.
 * @property nextPage where that starts; `null` when there is no more.
 * @property objectType `vector_store.search_results.page`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class VectorStoreSearchResults(
    val data: List<VectorStoreSearchResult>,
    @SerialName("search_query") @Serializable(with = StringsSerializer::class) val searchQuery: List<String>? = null,
    @SerialName("has_more") val hasMore: Boolean? = null,
    @SerialName("next_page") val nextPage: String? = null,
    @SerialName("object") val objectType: String? = null,
)

/**
 * A place in a file that fits what was looked for.
 *
 * @property fileId the file.
 * @property filename what it is called.
 * @property score how well it fits, 0 to 1.
 * @property content what it says there.
 * @property attributes what the caller said about the file; `null` when nothing was.
 */
@Serializable
@JvmRecord
public data class VectorStoreSearchResult(
    @SerialName("file_id") val fileId: String,
    val filename: String,
    val score: Double,
    val content: List<VectorStoreContentPart>,
    val attributes: Map<String, AttributeValue>? = null,
) {
    /** All the text of it. */
    public val text: String
        @JvmName("text")
        get() = content.joinToString("") { it.text.orEmpty() }
}
