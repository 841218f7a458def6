package dev.parley.responses.tools

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Some of the tools of an MCP server.
 *
 * @property toolNames by name. Any when absent.
 * @property readOnly whether only those that change nothing, or only those that do. Both when absent.
 */
@Serializable
@JvmRecord
public data class McpToolFilter(
    @SerialName("tool_names") val toolNames: List<String>? = null,
    @SerialName("read_only") val readOnly: Boolean? = null,
) : McpAllowedTools
