package dev.parley.responses.tools

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The tools of an MCP server: give its address, a connector, or a tunnel. `toString` does not show secrets.
 *
 * @property serverLabel what it is called in calls.
 * @property serverUrl its address.
 * @property connectorId a service that needs no server.
 * @property tunnelId a tunnel to a server within a private network.
 * @property authorization the OAuth token for it. None when absent.
 * @property serverDescription what it is for, for the model to know.
 * @property headers what is sent to it besides. Nothing when absent.
 * @property allowedTools which of its tools may be called. All when absent.
 * @property requireApproval which calls somebody must approve. All when absent.
 * @property deferLoading whether the model learns of it by a tool search only. No when absent.
 * @property allowedCallers who may call it. The model itself when absent.
 */
@Serializable
@JvmRecord
public data class McpTool(
    @SerialName("server_label") val serverLabel: String,
    @SerialName("server_url") val serverUrl: String? = null,
    @SerialName("connector_id") val connectorId: McpConnector? = null,
    @SerialName("tunnel_id") val tunnelId: String? = null,
    val authorization: String? = null,
    @SerialName("server_description") val serverDescription: String? = null,
    val headers: Map<String, String>? = null,
    @SerialName("allowed_tools") val allowedTools: McpAllowedTools? = null,
    @SerialName("require_approval") val requireApproval: McpApproval? = null,
    @SerialName("defer_loading") val deferLoading: Boolean? = null,
    @SerialName("allowed_callers") val allowedCallers: List<AllowedCaller>? = null,
) : ResponseTool {
    override fun toString(): String =
        "McpTool(serverLabel=$serverLabel, serverUrl=$serverUrl, connectorId=$connectorId, tunnelId=$tunnelId)"
}
