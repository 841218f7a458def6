package dev.parley.responses

import dev.parley.json.OneOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder

/**
 * Some of the tools of an MCP server.
 *
 * @property toolNames by name. Any when absent.
 * @property readOnly whether only those that change nothing, or only those that do. Both when absent.
 */
@Serializable(with = McpToolFilterSerializer::class)
@JvmRecord
public data class McpToolFilter(val toolNames: List<String>? = null, val readOnly: Boolean? = null) {
    public companion object {
        /** The tools called [names]. */
        @JvmStatic
        public fun named(vararg names: String): McpToolFilter = McpToolFilter(names.asList())
    }
}

@Serializable
internal class McpToolFilterObject(
    @SerialName("tool_names") val toolNames: List<String>? = null,
    @SerialName("read_only") val readOnly: Boolean? = null,
)

/** Reads a list of names as well, which the service takes for the same. */
internal object McpToolFilterSerializer : KSerializer<McpToolFilter>, OneOf {
    private val names = ListSerializer(String.serializer())
    private val whole = McpToolFilterObject.serializer()

    override val forms: List<KSerializer<*>> get() = listOf(names, whole)

    override val descriptor: SerialDescriptor = SerialDescriptor("dev.parley.McpToolFilter", whole.descriptor)

    override fun deserialize(decoder: Decoder): McpToolFilter {
        val input = decoder as JsonDecoder
        val element = input.decodeJsonElement()
        if (element is JsonArray) return McpToolFilter(input.json.decodeFromJsonElement(names, element))
        return input.json.decodeFromJsonElement(whole, element).let { McpToolFilter(it.toolNames, it.readOnly) }
    }

    override fun serialize(encoder: Encoder, value: McpToolFilter): Unit =
        encoder.encodeSerializableValue(whole, McpToolFilterObject(value.toolNames, value.readOnly))
}
