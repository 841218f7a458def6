package dev.parley.vectorstores

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How many files of a store, or of a batch, have come how far.
 *
 * @property inProgress those still being processed.
 * @property completed those that can be searched.
 * @property failed those that could not be processed.
 * @property cancelled those whose processing was cancelled.
 * @property total all of them.
 */
@Serializable
@JvmRecord
public data class VectorStoreFileCounts(
    @SerialName("in_progress") val inProgress: Int,
    val completed: Int,
    val failed: Int,
    val cancelled: Int,
    val total: Int,
)
