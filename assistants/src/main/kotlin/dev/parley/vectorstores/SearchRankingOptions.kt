package dev.parley.vectorstores

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How the results of a search are ranked.
 *
 * @property ranker who ranks them. The service chooses when absent.
 * @property scoreThreshold the least score that a result must have, 0 to 1. 0 when absent.
 * @throws IllegalArgumentException when [scoreThreshold] is out of range.
 */
@Serializable
@JvmRecord
public data class SearchRankingOptions(
    val ranker: SearchRanker? = null,
    @SerialName("score_threshold") val scoreThreshold: Double? = null,
) {
    init {
        require(scoreThreshold == null || scoreThreshold in 0.0..1.0) {
            "scoreThreshold must be in 0..1, but is $scoreThreshold"
        }
    }
}

/** Who ranks the results of a search a second time. */
@Serializable(with = SearchRankerSerializer::class)
public class SearchRanker private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Nobody, which is faster. */
        @JvmField public val NONE: SearchRanker = SearchRanker("none")

        /** Whom the service chooses. */
        @JvmField public val AUTO: SearchRanker = SearchRanker("auto")

        /** The ranker of November 2024. */
        @JvmField public val DEFAULT_2024_11_15: SearchRanker = SearchRanker("default-2024-11-15")

        /** The ranker called [value] on the wire. */
        @JvmStatic public fun of(value: String): SearchRanker = SearchRanker(value)
    }
}

internal object SearchRankerSerializer : OpenEnumSerializer<SearchRanker>("SearchRanker", SearchRanker::of)
