package dev.parley.assistants

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How files are searched.
 *
 * @property maxNumResults how many results there are at most, 1 to 50. 20 when absent, and 5 with gpt-3.5-turbo.
 * @property rankingOptions how results are ranked. Automatically, and all of them kept, when absent.
 */
@Serializable
@JvmRecord
public data class FileSearchOptions(
    @SerialName("max_num_results") val maxNumResults: Int? = null,
    @SerialName("ranking_options") val rankingOptions: RankingOptions? = null,
)

/**
 * How results of a search are ranked.
 *
 * @property scoreThreshold the score below which a result is left out, 0 to 1.
 * @property ranker what ranks them. [FileSearchRanker.AUTO] when absent.
 */
@Serializable
@JvmRecord
public data class RankingOptions(
    @SerialName("score_threshold") val scoreThreshold: Double,
    val ranker: FileSearchRanker? = null,
)
