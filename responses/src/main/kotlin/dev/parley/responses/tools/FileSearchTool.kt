package dev.parley.responses.tools

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Searches vector stores.
 *
 * @property vectorStoreIds which.
 * @property maxResults how many passages it finds at most, 1 to 50. The service's default when absent.
 * @property rankingOptions how they are ordered. The service's default when absent.
 * @property filters which files are searched. All when absent.
 */
@Serializable
@JvmRecord
public data class FileSearchTool(
    @SerialName("vector_store_ids") val vectorStoreIds: List<String>,
    @SerialName("max_num_results") val maxResults: Int? = null,
    @SerialName("ranking_options") val rankingOptions: RankingOptions? = null,
    val filters: FileFilter? = null,
) : ResponseTool

/**
 * How the results of a file search are ordered.
 *
 * @property ranker by what. The newest when absent.
 * @property scoreThreshold leaves out what scores less, 0 to 1. Nothing when absent.
 * @property hybridSearch how meaning and words are weighed against each other. The service decides when absent.
 */
@Serializable
@JvmRecord
public data class RankingOptions(
    val ranker: FileRanker? = null,
    @SerialName("score_threshold") val scoreThreshold: Double? = null,
    @SerialName("hybrid_search") val hybridSearch: HybridSearch? = null,
)

/**
 * How meaning and words are weighed against each other.
 *
 * @property embeddingWeight the weight of the meaning.
 * @property textWeight the weight of the words.
 */
@Serializable
@JvmRecord
public data class HybridSearch(
    @SerialName("embedding_weight") val embeddingWeight: Double,
    @SerialName("text_weight") val textWeight: Double,
)
