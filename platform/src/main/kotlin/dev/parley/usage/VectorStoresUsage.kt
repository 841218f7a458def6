package dev.parley.usage

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What vector stores used.
 *
 * @property usageBytes The number of bytes.
 * @property projectId The project, when the usage is grouped by it; `null` otherwise.
 * @property objectType The object type, such as `organization.usage.completions.result`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class VectorStoresUsage(
    @SerialName("usage_bytes") val usageBytes: Long = 0,
    @SerialName("project_id") val projectId: String? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
