@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.realtime.events

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Why the call of an MCP server's tool failed. */
@Serializable(with = RealtimeMcpErrorSerializer::class)
public sealed interface RealtimeMcpError {
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
    ) : RealtimeMcpError

    /**
     * The tool failed.
     *
     * @property message What went wrong.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Execution(@EncodeDefault val message: String = "", val extra: Extra = Extra.NONE) :
        RealtimeMcpError

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
    ) : RealtimeMcpError

    /**
     * A kind of error that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RealtimeMcpError
}

internal object RealtimeMcpErrorSerializer : UnionSerializer<RealtimeMcpError>(
    "RealtimeMcpError",
    "type",
    RealtimeMcpError::Unknown,
    { (it as? RealtimeMcpError.Unknown)?.json },
    variant<RealtimeMcpError.Protocol>("protocol_error"),
    variant<RealtimeMcpError.Execution>("tool_execution_error"),
    variant<RealtimeMcpError.Http>("http_error"),
)
