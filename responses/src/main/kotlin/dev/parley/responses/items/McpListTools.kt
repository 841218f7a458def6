package dev.parley.responses.items

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The tools of an MCP server.
 *
 * @property id its id.
 * @property serverLabel the server.
 * @property tools its tools.
 * @property error why they could not be listed; `null` when they could.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class McpListTools(
    override val id: String,
    @SerialName("server_label") val serverLabel: String,
    val tools: List<McpListedTool>,
    val error: String? = null,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

/**
 * A tool of an MCP server.
 *
 * @property name the tool.
 * @property inputSchema the JSON schema of its input.
 * @property description what it does; `null` when not said.
 * @property annotations more about it; `null` when there is none.
 */
@Serializable
@JvmRecord
public data class McpListedTool(
    val name: String,
    @SerialName("input_schema") val inputSchema: JsonObject,
    val description: String? = null,
    val annotations: JsonObject? = null,
)
