@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.JsonTextSerializer
import dev.parley.json.LenientTextSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A call of a tool of an MCP server, run by the service.
 *
 * @property id The id of the item; `null` when it has none.
 * @property serverLabel The label of the server.
 * @property name The tool's name.
 * @property arguments The arguments in JSON, as text.
 * @property output The output of the tool; `null` when it failed, or is not there yet.
 * @property error The error; `null` when there was none.
 * @property status The status of the item; `null` when the service did not send it.
 * @property approvalRequestId The id of the approval request; `null` when no approval was needed.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class McpCall(
    override val id: String? = null,
    @EncodeDefault @SerialName("server_label") val serverLabel: String = "",
    @EncodeDefault val name: String = "",
    @EncodeDefault @Serializable(with = JsonTextSerializer::class) val arguments: String = "",
    @Serializable(with = LenientTextSerializer::class) val output: String? = null,
    val error: McpError? = null,
    val status: ItemStatus? = null,
    @SerialName("approval_request_id") val approvalRequestId: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem
