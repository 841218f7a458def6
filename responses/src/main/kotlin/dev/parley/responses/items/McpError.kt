package dev.parley.responses.items

import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** Why a tool of an MCP server could not be called. */
@Serializable(with = McpErrorSerializer::class)
public sealed interface McpError {
    /**
     * The server broke off by the rules of MCP.
     *
     * @property code the code of the error.
     * @property message what went wrong.
     */
    @Serializable
    @JvmRecord
    public data class Protocol(val code: Int, val message: String) : McpError

    /**
     * The tool failed.
     *
     * @property content what it says of it.
     */
    @Serializable
    @JvmRecord
    public data class Execution(val content: JsonElement) : McpError

    /**
     * The server answered with an error, or could not be reached.
     *
     * @property code the HTTP status.
     * @property message what went wrong.
     */
    @Serializable
    @JvmRecord
    public data class Http(val code: Int, val message: String) : McpError

    /**
     * What older services say.
     *
     * @property message what went wrong.
     */
    @JvmRecord
    public data class Text(val message: String) : McpError

    /**
     * An error newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : McpError
}

internal object McpErrorObjectSerializer : UnionSerializer<McpError>(
    name = "McpErrorObject",
    discriminator = "type",
    variants = listOf(
        Variant("mcp_protocol_error", McpError.Protocol::class, McpError.Protocol.serializer()),
        Variant("mcp_tool_execution_error", McpError.Execution::class, McpError.Execution.serializer()),
        Variant("http_error", McpError.Http::class, McpError.Http.serializer()),
    ),
    unknown = McpError::Unknown,
    json = { (it as? McpError.Unknown)?.json },
)

internal object McpErrorSerializer : TextOrSerializer<McpError, McpError>(
    name = "McpError",
    fromText = McpError::Text,
    text = { (it as? McpError.Text)?.message },
    other = McpErrorObjectSerializer,
    fromOther = { it },
    toOther = { it },
)
