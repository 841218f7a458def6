package dev.parley.threads.steps

import dev.parley.assistants.RankingOptions
import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A file search and its results.
 *
 * @property rankingOptions How the results were ranked; `null` when the service did not send it.
 * @property results The results; empty when there are none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FileSearchCall(
    @SerialName("ranking_options") val rankingOptions: RankingOptions? = null,
    val results: List<FileSearchResult> = emptyList(),
    val extra: Extra = Extra.NONE,
)

/**
 * A result of a file search.
 *
 * @property fileId The id of the file.
 * @property fileName The name of the file.
 * @property score The score of the result, 0 to 1.
 * @property content The content that was found; empty unless the request included
 * [dev.parley.threads.runs.RunInclude.FILE_SEARCH_RESULT_CONTENT].
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FileSearchResult(
    @SerialName("file_id") val fileId: String = "",
    @SerialName("file_name") val fileName: String = "",
    val score: Double = 0.0,
    val content: List<FileSearchPassage> = emptyList(),
    val extra: Extra = Extra.NONE,
)

/**
 * A passage of a file that a search found.
 *
 * @property type The type of the content, always `text`.
 * @property text The text; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FileSearchPassage(
    val type: String? = null,
    val text: String? = null,
    val extra: Extra = Extra.NONE,
)
