package dev.parley.batches

import kotlinx.serialization.Serializable

/**
 * How many requests of a batch are answered.
 *
 * @property total all requests; 0 until they have been counted.
 * @property completed those that have a result.
 * @property failed those that have an error.
 */
@Serializable
@JvmRecord
public data class BatchRequestCounts(val total: Int, val completed: Int, val failed: Int)
