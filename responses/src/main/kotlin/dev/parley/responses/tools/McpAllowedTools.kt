package dev.parley.responses.tools

import dev.parley.json.OneOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement

/** Which tools of an MCP server may be called: some by name, or those that an [McpToolFilter] lets through. */
@Serializable(with = McpAllowedToolsSerializer::class)
public sealed interface McpAllowedTools {
    /**
     * Tools by name.
     *
     * @property names the names.
     */
    @JvmRecord
    public data class Named(val names: List<String>) : McpAllowedTools

    public companion object {
        /** The tools called [names]. */
        @JvmStatic
        public fun named(vararg names: String): McpAllowedTools = Named(names.asList())
    }
}

internal object McpAllowedToolsSerializer : KSerializer<McpAllowedTools>, OneOf {
    private val names = ListSerializer(String.serializer())

    override val forms: List<KSerializer<*>> get() = listOf(names, McpToolFilter.serializer())

    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.McpAllowedTools", JsonElement.serializer().descriptor)

    override fun deserialize(decoder: Decoder): McpAllowedTools {
        val input = decoder as JsonDecoder
        val element = input.decodeJsonElement()
        if (element is JsonArray) return McpAllowedTools.Named(input.json.decodeFromJsonElement(names, element))
        return input.json.decodeFromJsonElement(McpToolFilter.serializer(), element)
    }

    override fun serialize(encoder: Encoder, value: McpAllowedTools): Unit = when (value) {
        is McpAllowedTools.Named -> encoder.encodeSerializableValue(names, value.names)
        is McpToolFilter -> encoder.encodeSerializableValue(McpToolFilter.serializer(), value)
    }
}
