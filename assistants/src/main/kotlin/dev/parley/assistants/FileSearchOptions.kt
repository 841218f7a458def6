package dev.parley.assistants

import dev.parley.json.Extra
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The options of the file search tool.
 *
 * @property maxNumResults The maximum number of results, 1 to 50. Default when `null`: 20, or 5 for gpt-3.5-turbo.
 * @property rankingOptions How results are ranked. The service's default applies when `null`: the `auto` ranker and a
 * score threshold of 0.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FileSearchOptions(
    @SerialName("max_num_results") val maxNumResults: Int? = null,
    @SerialName("ranking_options") val rankingOptions: RankingOptions? = null,
    val extra: Extra = Extra.NONE,
)

/**
 * How the results of a file search are ranked.
 *
 * @property scoreThreshold The minimum score of a result, 0 to 1; 0 keeps all.
 * @property ranker The ranker. Default when `null`: [FileSearchRanker.AUTO].
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@OptIn(ExperimentalSerializationApi::class)
@Serializable
@JvmRecord
public data class RankingOptions(
    @EncodeDefault @SerialName("score_threshold") val scoreThreshold: Double = 0.0,
    val ranker: FileSearchRanker? = null,
    val extra: Extra = Extra.NONE,
)
