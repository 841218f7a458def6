package dev.parley.vectorstores

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How the results of a search are ranked.
 *
 * @property ranker The re-ranker. The service's default applies when `null`.
 * @property scoreThreshold The minimum score of a result, 0 to 1. Default when `null`: 0.
 */
@Serializable
@JvmRecord
public data class SearchRankingOptions(
    val ranker: SearchRanker? = null,
    @SerialName("score_threshold") val scoreThreshold: Double? = null,
)

/** The re-ranker of a search. */
@Serializable(with = SearchRankerSerializer::class)
public class SearchRanker private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** No re-ranking, which takes less time (`none`). */
        @JvmField public val NONE: SearchRanker = SearchRanker("none")

        /** The service chooses (`auto`). */
        @JvmField public val AUTO: SearchRanker = SearchRanker("auto")

        /** The re-ranker of 15 November 2024 (`default-2024-11-15`). */
        @JvmField public val DEFAULT_2024_11_15: SearchRanker = SearchRanker("default-2024-11-15")

        /** The re-ranker with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): SearchRanker = SearchRanker(value).known()
    }
}

internal object SearchRankerSerializer : OpenEnumSerializer<SearchRanker>("SearchRanker", SearchRanker::of)
