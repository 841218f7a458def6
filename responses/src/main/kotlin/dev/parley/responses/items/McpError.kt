@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses.items

import dev.parley.json.Extra
import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject

/** Why the call of an MCP server's tool failed. */
@Serializable(with = McpErrorSerializer::class)
public sealed interface McpError {
    /**
     * An error of the MCP protocol.
     *
     * @property code The code of the error.
     * @property message What went wrong.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Protocol(
        @EncodeDefault val code: Int = 0,
        @EncodeDefault val message: String = "",
        val extra: Extra = Extra.NONE,
    ) : McpError

    /**
     * The tool failed.
     *
     * @property content What the tool returned.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Execution(
        @EncodeDefault val content: JsonElement = JsonNull,
        val extra: Extra = Extra.NONE,
    ) : McpError

    /**
     * An HTTP error of the server.
     *
     * @property code The HTTP status code.
     * @property message What went wrong.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Http(
        @EncodeDefault val code: Int = 0,
        @EncodeDefault val message: String = "",
        val extra: Extra = Extra.NONE,
    ) : McpError

    /**
     * A message, from older versions of the service.
     *
     * @property message What went wrong.
     */
    @JvmRecord
    public data class Text(val message: String) : McpError

    /**
     * A kind of error that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : McpError
}

internal object McpErrorObjectSerializer : UnionSerializer<McpError>(
    "McpErrorObject",
    "type",
    McpError::Unknown,
    { (it as? McpError.Unknown)?.json },
    variant<McpError.Protocol>("mcp_protocol_error"),
    variant<McpError.Execution>("mcp_tool_execution_error"),
    variant<McpError.Http>("http_error"),
)

internal object McpErrorSerializer : TextOrSerializer<McpError, McpError>(
    name = "McpError",
    fromText = McpError::Text,
    text = { (it as? McpError.Text)?.message },
    other = McpErrorObjectSerializer,
    fromOther = { it },
    toOther = { it },
)
