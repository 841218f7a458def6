package dev.parley.realtime.sessions

import dev.parley.json.Extra
import dev.parley.json.FormsDescriptor
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.json.variant
import dev.parley.responses.tools.McpTool
import dev.parley.schema.JsonType
import dev.parley.tools.Tools
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonObject

/** A tool that the model of a session may call: a function of yours, or the tools of an MCP server. */
@Serializable(with = RealtimeToolSerializer::class)
public sealed interface RealtimeTool {
    /**
     * A function of yours, which the model calls with arguments in JSON.
     *
     * @property name The function's name; empty when the service did not send it.
     * @property description What the function does, when to call it, and what to tell the user meanwhile. The name alone
     * when `null`.
     * @property parameters The JSON schema of the arguments. When `null` the function takes none.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Function(
        val name: String = "",
        val description: String? = null,
        val parameters: JsonObject? = null,
        val extra: Extra = Extra.NONE,
    ) : RealtimeTool

    /**
     * The tools of an MCP server, which the service calls itself.
     *
     * @property tool The server.
     */
    @JvmRecord
    public data class Mcp(val tool: McpTool) : RealtimeTool

    /**
     * A kind of tool that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : RealtimeTool

    public companion object {
        /** A function called [name], whose parameters are the properties of [arguments]. */
        @JvmStatic
        @JvmOverloads
        public fun function(name: String, arguments: JsonType<*>, description: String? = null): RealtimeTool =
            Function(name, description, arguments.schema)

        /** The tools of an MCP server. */
        @JvmStatic
        public fun mcp(tool: McpTool): RealtimeTool = Mcp(tool)

        /** The functions that [tools] define. */
        @JvmStatic
        public fun of(tools: Tools): List<RealtimeTool> =
            tools.definitions.map { Function(it.name, it.description, it.parameters) }
    }
}

private object McpSerializer : KSerializer<RealtimeTool.Mcp> {
    private val tool = McpTool.serializer()

    override val descriptor: SerialDescriptor = FormsDescriptor("dev.parley.RealtimeTool.Mcp") { listOf(tool) }

    override fun deserialize(decoder: Decoder): RealtimeTool.Mcp = RealtimeTool.Mcp(tool.deserialize(decoder))

    override fun serialize(encoder: Encoder, value: RealtimeTool.Mcp): Unit = tool.serialize(encoder, value.tool)
}

internal object RealtimeToolSerializer : UnionSerializer<RealtimeTool>(
    "RealtimeTool",
    "type",
    RealtimeTool::Unknown,
    { (it as? RealtimeTool.Unknown)?.json },
    variant<RealtimeTool.Function>("function"),
    Variant("mcp", RealtimeTool.Mcp::class, McpSerializer),
    untagged = { if ("server_label" in it) "mcp" else "function" },
)
