@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.JsonTextSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A call of an MCP server's tool that needs approval. Answer it with an [McpApprovalResponse].
 *
 * @property id The id of the request, which the response names.
 * @property serverLabel The label of the server.
 * @property name The tool's name.
 * @property arguments The arguments in JSON, as text.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class McpApprovalRequest(
    @EncodeDefault override val id: String = "",
    @EncodeDefault @SerialName("server_label") val serverLabel: String = "",
    @EncodeDefault val name: String = "",
    @EncodeDefault @Serializable(with = JsonTextSerializer::class) val arguments: String = "",
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * Whether a tool of an MCP server may be called: what answers an [McpApprovalRequest].
 *
 * @property approvalRequestId The id of the approval request.
 * @property approve Whether the call is approved.
 * @property reason Why. None when `null`.
 * @property requestId The id of the approval request, by another name; `null` when the service did not send it.
 * @property id The id of the item; `null` when it has none.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class McpApprovalResponse(
    @SerialName("approval_request_id") val approvalRequestId: String,
    val approve: Boolean,
    val reason: String? = null,
    @SerialName("request_id") val requestId: String? = null,
    override val id: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem
