package dev.parley.vectorstores

import dev.parley.json.Extra
import dev.parley.json.StringsSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The results of a search.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores/search).
 *
 * @property data The results, best first.
 * @property searchQuery The queries that were searched for, rewritten if that was asked for.
 * @property hasMore Whether there are more results; `null` when the service did not send it.
 * @property nextPage The token of the next page; `null` when there is none.
 * @property objectType The object type, always `vector_store.search_results.page`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VectorStoreSearchResults(
    val data: List<VectorStoreSearchResult> = emptyList(),
    @SerialName("search_query")
    @Serializable(with = StringsSerializer::class)
    val searchQuery: List<String> = emptyList(),
    @SerialName("has_more") val hasMore: Boolean? = null,
    @SerialName("next_page") val nextPage: String? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * A result of a search: the passages of one file that match the query.
 *
 * @property fileId The file's id.
 * @property filename The file's name.
 * @property score The similarity score, 0 to 1.
 * @property content The content parts that match.
 * @property attributes The file's attributes.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VectorStoreSearchResult(
    @SerialName("file_id") val fileId: String = "",
    val filename: String = "",
    val score: Double = 0.0,
    val content: List<VectorStoreContentPart> = emptyList(),
    val attributes: Map<String, AttributeValue> = emptyMap(),
    val extra: Extra = Extra.NONE,
) {
    /** The text of all parts, joined. */
    public val text: String
        @JvmName("text")
        get() = content.joinToString("") { it.text.orEmpty() }
}
