package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.json.FormsDescriptor
import dev.parley.json.JsonKind
import dev.parley.json.argumentList
import dev.parley.json.peeking
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** Which tools of an MCP server may be called: some by name, or those that an [McpToolFilter] matches. */
@Serializable(with = McpAllowedToolsSerializer::class)
public sealed interface McpAllowedTools {
    /**
     * Tools by name.
     *
     * @property names The names of the tools.
     */
    @JvmRecord
    public data class Named(val names: List<String>) : McpAllowedTools

    public companion object {
        /** The tools called [names]. */
        @JvmStatic
        public fun named(vararg names: String): McpAllowedTools = Named(argumentList("names", names))
    }
}

/**
 * Some tools of an MCP server.
 *
 * @property toolNames The names of the tools. Any when `null`.
 * @property readOnly Whether only tools that are read-only match (`true`), or only the others (`false`). Both when
 * `null`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class McpToolFilter(
    @SerialName("tool_names") val toolNames: List<String>? = null,
    @SerialName("read_only") val readOnly: Boolean? = null,
    val extra: Extra = Extra.NONE,
) : McpAllowedTools

internal object McpAllowedToolsSerializer : KSerializer<McpAllowedTools> {
    private val names = ListSerializer(String.serializer())

    override val descriptor: SerialDescriptor = FormsDescriptor("dev.parley.McpAllowedTools") {
        listOf(names, McpToolFilter.serializer())
    }

    override fun deserialize(decoder: Decoder): McpAllowedTools {
        val input = decoder.peeking()
        if (input.next == JsonKind.LIST) return McpAllowedTools.Named(input.decodeSerializableValue(names))
        return input.decodeSerializableValue(McpToolFilter.serializer())
    }

    override fun serialize(encoder: Encoder, value: McpAllowedTools): Unit = when (value) {
        is McpAllowedTools.Named -> encoder.encodeSerializableValue(names, value.names)
        is McpToolFilter -> encoder.encodeSerializableValue(McpToolFilter.serializer(), value)
    }
}
