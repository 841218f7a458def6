package dev.parley.vectorstores

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The number of files in a vector store or a batch, by the status of their processing.
 *
 * @property inProgress The number of files being processed.
 * @property completed The number of files that were processed and can be searched.
 * @property failed The number of files that could not be processed.
 * @property cancelled The number of files whose processing was cancelled.
 * @property total The number of all files.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VectorStoreFileCounts(
    @SerialName("in_progress") val inProgress: Int = 0,
    val completed: Int = 0,
    val failed: Int = 0,
    val cancelled: Int = 0,
    val total: Int = 0,
    val extra: Extra = Extra.NONE,
)
