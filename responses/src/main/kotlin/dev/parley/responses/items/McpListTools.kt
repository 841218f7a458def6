@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.LenientTextSerializer
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * The tools of an MCP server.
 *
 * @property id The id of the item; `null` when it has none.
 * @property serverLabel The label of the server.
 * @property tools The tools of the server.
 * @property error Why the tools could not be listed; `null` when they could.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class McpListTools(
    override val id: String? = null,
    @EncodeDefault @SerialName("server_label") val serverLabel: String = "",
    @EncodeDefault val tools: List<McpListedTool> = emptyList(),
    @Serializable(with = LenientTextSerializer::class) val error: String? = null,
    val extra: Extra = Extra.NONE,
) : ResponseItem

/**
 * A tool of an MCP server.
 *
 * @property name The tool's name.
 * @property inputSchema The JSON schema of the tool's input.
 * @property description What the tool does; `null` when the service did not send it.
 * @property annotations Annotations of the tool; `null` when the service did not send them.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class McpListedTool(
    @EncodeDefault val name: String = "",
    @EncodeDefault @SerialName("input_schema") val inputSchema: JsonObject = JsonObject(emptyMap()),
    val description: String? = null,
    val annotations: JsonObject? = null,
    val extra: Extra = Extra.NONE,
)
