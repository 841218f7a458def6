package dev.parley.responses.items

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A tool of an MCP server that the service called.
 *
 * @property id its id.
 * @property serverLabel the server.
 * @property name the tool.
 * @property arguments JSON as text.
 * @property output what the tool gave; `null` when it failed, or has not yet.
 * @property error what went wrong; `null` when nothing did.
 * @property status how far it has come; `null` when not said.
 * @property approvalRequestId the approval that it had; `null` when it needed none.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class McpCall(
    override val id: String,
    @SerialName("server_label") val serverLabel: String,
    val name: String,
    val arguments: String,
    val output: String? = null,
    val error: McpError? = null,
    val status: ItemStatus? = null,
    @SerialName("approval_request_id") val approvalRequestId: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem
