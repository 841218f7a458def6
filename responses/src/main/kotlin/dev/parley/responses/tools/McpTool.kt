package dev.parley.responses.tools

import dev.parley.json.Extra
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * The tools of a remote MCP server, or of a connector. Give [serverUrl], [connectorId] or [tunnelId]. `toString` does
 * not show secrets.
 *
 * @property serverLabel The label of the server, which identifies it in calls.
 * @property serverUrl The URL of the server.
 * @property connectorId A connector of the service, which needs no server.
 * @property tunnelId The id of a tunnel to a server in a private network.
 * @property authorization The OAuth access token for the server. None when `null`.
 * @property serverDescription What the server is for, for the model.
 * @property headers HTTP headers to send to the server. None when `null`.
 * @property allowedTools Which of the server's tools may be called. All when `null`.
 * @property requireApproval Which tool calls need approval. Default when `null`: all ([McpApproval.ALWAYS]).
 * @property deferLoading Whether the model finds the tool only by a tool search. Default when `null`: `false`.
 * @property allowedCallers Who may call the tool. Default when `null`: the model itself.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
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
    val extra: Extra = Extra.NONE,
) : ResponseTool {
    override fun toString(): String =
        "McpTool(serverLabel=$serverLabel, serverUrl=$serverUrl, connectorId=$connectorId, tunnelId=$tunnelId)"
}
