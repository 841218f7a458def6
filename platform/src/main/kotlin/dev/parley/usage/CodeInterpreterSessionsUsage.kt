package dev.parley.usage

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What code interpreters used.
 *
 * @property sessions The number of sessions.
 * @property projectId The project, when the usage is grouped by it; `null` otherwise.
 * @property objectType The object type, such as `organization.usage.completions.result`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class CodeInterpreterSessionsUsage(
    @SerialName("num_sessions") val sessions: Long = 0,
    @SerialName("project_id") val projectId: String? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
