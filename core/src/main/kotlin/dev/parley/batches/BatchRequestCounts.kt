package dev.parley.batches

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * How many requests of a batch are in which status.
 *
 * @property total All requests; 0 until the input file was validated.
 * @property completed Requests completed successfully.
 * @property failed Requests that failed.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class BatchRequestCounts(
    val total: Int = 0,
    val completed: Int = 0,
    val failed: Int = 0,
    val extra: Extra = Extra.NONE,
)
