package dev.parley.responses.items

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A call of a tool of an MCP server that somebody must approve. Answer it with an [McpApprovalResponse].
 *
 * @property id its id, which the answer names.
 * @property serverLabel the server.
 * @property name the tool.
 * @property arguments JSON as text.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class McpApprovalRequest(
    override val id: String,
    @SerialName("server_label") val serverLabel: String,
    val name: String,
    val arguments: String,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * Whether a tool of an MCP server may be called.
 *
 * @property approvalRequestId the [McpApprovalRequest] that is answered.
 * @property approve whether it may.
 * @property reason why; `null` when not said.
 * @property requestId the request that is answered, by another name; `null` when not said.
 * @property id the item's id; `null` until the service gives it one.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class McpApprovalResponse(
    @SerialName("approval_request_id") val approvalRequestId: String,
    val approve: Boolean,
    val reason: String? = null,
    @SerialName("request_id") val requestId: String? = null,
    override val id: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem
