package dev.parley.responses.tools

import dev.parley.json.CompleteSerializer
import dev.parley.json.OneOf
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonEncoder
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Under this name a tool is handed its `type` when that is a dated one. */
internal const val VERSION_TAG = "#type"

/** Reads and writes tools, some of which go by dated names too. */
internal object ResponseToolSerializer : KSerializer<ResponseTool>, OneOf {
    private val dated = Regex("web_search(_preview)?_\\d{4}_\\d{2}_\\d{2}")

    override val forms: List<KSerializer<*>> get() = listOf(ResponseToolUnion)

    override val descriptor: SerialDescriptor get() = ResponseToolUnion.descriptor

    override fun deserialize(decoder: Decoder): ResponseTool {
        val input = decoder as JsonDecoder
        val whole = input.decodeJsonElement() as? JsonObject ?: throw SerializationException("expected an object")
        val type = (whole[TYPE] as? JsonPrimitive)?.takeIf { dated.matches(it.content) }
        val named = if (type == null) whole else JsonObject(whole + (VERSION_TAG to type))
        return input.json.decodeFromJsonElement(ResponseToolUnion, named)
    }

    override fun serialize(encoder: Encoder, value: ResponseTool) {
        val version = (value as? WebSearchTool)?.version ?: (value as? WebSearchPreviewTool)?.version
        if (version == null) return ResponseToolUnion.serialize(encoder, value)
        val output = encoder as JsonEncoder
        val members = output.json.encodeToJsonElement(ResponseToolUnion, value) as JsonObject
        output.encodeJsonElement(JsonObject(members + (TYPE to JsonPrimitive(version)) - VERSION_TAG))
    }

    private const val TYPE = "type"
}

/** The service wants to be told of a function that it has none of these. */
private object FunctionToolSerializer : CompleteSerializer<FunctionTool>(
    FunctionTool.serializer(),
    mapOf("parameters" to JsonNull, "strict" to JsonNull),
)

private object ResponseToolUnion : UnionSerializer<ResponseTool>(
    name = "ResponseTool",
    discriminator = "type",
    variants = listOf(
        Variant("function", FunctionTool::class, FunctionToolSerializer),
        Variant("custom", CustomTool::class, CustomTool.serializer()),
        Variant("namespace", NamespaceTool::class, NamespaceTool.serializer()),
        Variant("tool_search", ToolSearchTool::class, ToolSearchTool.serializer()),
        Variant("web_search_2025_08_26", WebSearchTool::class, WebSearchTool.serializer()),
        Variant("web_search", WebSearchTool::class, WebSearchTool.serializer()),
        Variant("web_search_preview_2025_03_11", WebSearchPreviewTool::class, WebSearchPreviewTool.serializer()),
        Variant("web_search_preview", WebSearchPreviewTool::class, WebSearchPreviewTool.serializer()),
        Variant("file_search", FileSearchTool::class, FileSearchTool.serializer()),
        Variant("code_interpreter", CodeInterpreterTool::class, CodeInterpreterTool.serializer()),
        Variant("image_generation", ImageGenerationTool::class, ImageGenerationTool.serializer()),
        Variant("mcp", McpTool::class, McpTool.serializer()),
        Variant("shell", ShellTool::class, ShellTool.serializer()),
        Variant("apply_patch", ApplyPatchTool::class, ApplyPatchTool.serializer()),
        Variant("local_shell", LocalShellTool::class, LocalShellTool.serializer()),
        Variant("computer", ComputerTool::class, ComputerTool.serializer()),
        Variant("computer_use_preview", ComputerUsePreviewTool::class, ComputerUsePreviewTool.serializer()),
        Variant(
            "programmatic_tool_calling",
            ProgrammaticToolCallingTool::class,
            ProgrammaticToolCallingTool.serializer(),
        ),
    ),
    unknown = ResponseTool::Unknown,
    json = { (it as? ResponseTool.Unknown)?.json },
)
