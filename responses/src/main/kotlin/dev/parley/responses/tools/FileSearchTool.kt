package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Searches vector stores for relevant passages of files.
 *
 * @property vectorStoreIds The ids of the vector stores to search.
 * @property maxResults The maximum number of results, 1 to 50. The service's default applies when `null`.
 * @property rankingOptions How the results are ranked. The service's default applies when `null`.
 * @property filters Which files are searched, by their attributes. All when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FileSearchTool(
    @SerialName("vector_store_ids") val vectorStoreIds: List<String>,
    @SerialName("max_num_results") val maxResults: Int? = null,
    @SerialName("ranking_options") val rankingOptions: RankingOptions? = null,
    val filters: FileFilter? = null,
    val extra: Extra = Extra.NONE,
) : ResponseTool

/**
 * How the results of a file search are ranked.
 *
 * @property ranker The ranker. Default when `null`: the newest (`auto`).
 * @property scoreThreshold The minimum score of a result, 0 to 1. Default when `null`: 0.
 * @property hybridSearch The weights of embeddings against keywords. The service's default applies when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RankingOptions(
    val ranker: FileRanker? = null,
    @SerialName("score_threshold") val scoreThreshold: Double? = null,
    @SerialName("hybrid_search") val hybridSearch: HybridSearch? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * The weights of embedding matches against keyword matches.
 *
 * @property embeddingWeight The weight of the embedding.
 * @property textWeight The weight of the keywords.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class HybridSearch @JvmOverloads constructor(
    @SerialName("embedding_weight") val embeddingWeight: Double,
    @SerialName("text_weight") val textWeight: Double,
    val extra: Extra = Extra.NONE,
)

/** The ranker of a file search. */
@Serializable(with = FileRankerSerializer::class)
public class FileRanker private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The newest ranker. */
        @JvmField public val AUTO: FileRanker = FileRanker("auto")

        /** The ranker of 15 November 2024. */
        @JvmField public val DEFAULT_2024_11_15: FileRanker = FileRanker("default-2024-11-15")

        /** The [FileRanker] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): FileRanker = FileRanker(value).known()
    }
}

internal object FileRankerSerializer : OpenEnumSerializer<FileRanker>("FileRanker", FileRanker::of)
