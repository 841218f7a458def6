package dev.parley.responses

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * How a long context is managed.
 *
 * @property type The kind of management: `compaction`.
 * @property compactThreshold The number of tokens from which the context is compacted, at least 1000. The service's
 * default applies when `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ContextManagement(
    val type: String,
    @SerialName("compact_threshold") val compactThreshold: Int? = null,
    val extra: Extra = Extra.NONE,
)
