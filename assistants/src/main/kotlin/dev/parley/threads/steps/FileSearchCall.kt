package dev.parley.threads.steps

import dev.parley.assistants.RankingOptions
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A search of files and what it found.
 *
 * @property rankingOptions how results were ranked; `null` when not said.
 * @property results what was found; `null` while nothing is said of it.
 */
@Serializable
@JvmRecord
public data class FileSearchCall(
    @SerialName("ranking_options") val rankingOptions: RankingOptions? = null,
    val results: List<FileSearchResult>? = null,
)

/**
 * A file in which something was found.
 *
 * @property fileId the id of the file.
 * @property fileName its name.
 * @property score how well it fits, 0 to 1.
 * @property content the passages that were found; `null` unless asked for by `include`.
 */
@Serializable
@JvmRecord
public data class FileSearchResult(
    @SerialName("file_id") val fileId: String,
    @SerialName("file_name") val fileName: String,
    val score: Double,
    val content: List<FileSearchPassage>? = null,
)

/**
 * A passage that was found.
 *
 * @property type always `text`; `null` when the server does not say.
 * @property text the passage; `null` for a kind newer than this library.
 */
@Serializable
@JvmRecord
public data class FileSearchPassage(val type: String? = null, val text: String? = null)
