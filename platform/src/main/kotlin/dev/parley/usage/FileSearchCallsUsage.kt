package dev.parley.usage

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What file searches used.
 *
 * @property requests The number of calls.
 * @property projectId The project, when the usage is grouped by it; `null` otherwise.
 * @property userId The user, when the usage is grouped by it; `null` otherwise.
 * @property apiKeyId The API key, when the usage is grouped by it; `null` otherwise.
 * @property vectorStoreId The vector store, when the usage is grouped by it; `null` otherwise.
 * @property objectType The object type, such as `organization.usage.completions.result`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class FileSearchCallsUsage(
    @SerialName("num_requests") val requests: Long = 0,
    @SerialName("project_id") val projectId: String? = null,
    @SerialName("user_id") val userId: String? = null,
    @SerialName("api_key_id") val apiKeyId: String? = null,
    @SerialName("vector_store_id") val vectorStoreId: String? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
