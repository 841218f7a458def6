package dev.parley.vectorstores

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Searches a store. See the API reference, "Search vector store".
 *
 * ```
 * VectorStoreSearchRequest("What is the return policy?", filters = Filters.eq("region", "us"))
 * ```
 *
 * @property query what is looked for.
 * @property filters which files are searched. All when absent.
 * @property maxNumResults how many results to give at most, 1 to 50. 10 when absent.
 * @property rankingOptions how results are ranked, and which are left out. As the service sees fit when absent.
 * @property rewriteQuery whether the service may put the question in words that search better. No when absent.
 * @throws IllegalArgumentException when [maxNumResults] is out of range.
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
    /** Searches for the answer to one question. Throws [IllegalArgumentException] as the other constructor does. */
    public constructor(
        text: String,
        filters: SearchFilter? = null,
        maxNumResults: Int? = null,
        rankingOptions: SearchRankingOptions? = null,
        rewriteQuery: Boolean? = null,
    ) : this(SearchQuery.Text(text), filters, maxNumResults, rankingOptions, rewriteQuery)

    init {
        require(maxNumResults == null || maxNumResults in 1..50) {
            "maxNumResults must be in 1..50, but is $maxNumResults"
        }
    }
}
