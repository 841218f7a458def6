package dev.parley.responses

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How a long conversation is kept short.
 *
 * @property type what is done: `compaction`.
 * @property compactThreshold from how many tokens on, at least 1000. The service decides when absent.
 * @throws IllegalArgumentException when [compactThreshold] is below 1000.
 */
@Serializable
@JvmRecord
public data class ContextManagement(
    val type: String,
    @SerialName("compact_threshold") val compactThreshold: Int? = null,
) {
    init {
        require(compactThreshold == null || compactThreshold >= 1000) {
            "compactThreshold must be at least 1000, but is $compactThreshold"
        }
    }
}
