package dev.parley.vectorstores

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Searches a vector store.
 *
 * ```
 * VectorStoreSearchRequest("What is the return policy?", filters = Filters.eq("region", "us"))
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/vector-stores/search).
 *
 * @property query The query.
 * @property filters Which files to search, by their attributes. All files when `null`.
 * @property maxNumResults The maximum number of results, 1 to 50. Default when `null`: 10.
 * @property rankingOptions How the results are ranked. The service's default applies when `null`.
 * @property rewriteQuery Whether to rewrite the query for vector search. Default when `null`: `false`.
 */
@Serializable
@JvmRecord
public data class VectorStoreSearchRequest(
    val query: SearchQuery,
    val filters: SearchFilter? = null,
    @SerialName("max_num_results") val maxNumResults: Int? = null,
    @SerialName("ranking_options") val rankingOptions: SearchRankingOptions? = null,
    @SerialName("rewrite_query") val rewriteQuery: Boolean? = null,
) {
    /** Searches for one query string, [text]. */
    public constructor(
        text: String,
        filters: SearchFilter? = null,
        maxNumResults: Int? = null,
        rankingOptions: SearchRankingOptions? = null,
        rewriteQuery: Boolean? = null,
    ) : this(SearchQuery.Text(text), filters, maxNumResults, rankingOptions, rewriteQuery)
}
