package dev.parley.responses.tools

import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.json.JsonObject

internal object ResponseToolSerializer : UnionSerializer<ResponseTool>(
    "ResponseTool",
    "type",
    ResponseTool::Unknown,
    { (it as? ResponseTool.Unknown)?.json },
    variant<FunctionTool>("function", ::hasName),
    variant<CustomTool>("custom", ::hasName),
    variant<NamespaceTool>("namespace"),
    variant<ToolSearchTool>("tool_search"),
    variant<WebSearchTool>("web_search_2025_08_26"),
    variant<WebSearchTool>("web_search"),
    variant<WebSearchPreviewTool>("web_search_preview_2025_03_11"),
    variant<WebSearchPreviewTool>("web_search_preview"),
    variant<FileSearchTool>("file_search"),
    variant<CodeInterpreterTool>("code_interpreter"),
    variant<ImageGenerationTool>("image_generation"),
    variant<McpTool>("mcp"),
    variant<ShellTool>("shell"),
    variant<ApplyPatchTool>("apply_patch"),
    variant<LocalShellTool>("local_shell"),
    variant<ComputerTool>("computer"),
    variant<ComputerUsePreviewTool>("computer_use_preview"),
    variant<ProgrammaticToolCallingTool>("programmatic_tool_calling"),
)

/** Some servers repeat the tools of a request in the form of chat completions, where the name stands deeper. */
private fun hasName(tool: JsonObject): Boolean = "name" in tool
