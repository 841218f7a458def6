package dev.parley.responses.items

import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

internal object ResponseItemSerializer : UnionSerializer<ResponseItem>(
    "ResponseItem",
    "type",
    ResponseItem::Unknown,
    { (it as? ResponseItem.Unknown)?.json },
    variant<OutputMessage>("message", ::isOutput),
    variant<Message>("message"),
    variant<ReasoningItem>("reasoning"),
    variant<FunctionCall>("function_call"),
    variant<FunctionCallOutput>("function_call_output"),
    variant<CustomToolCall>("custom_tool_call"),
    variant<CustomToolCallOutput>("custom_tool_call_output"),
    variant<FileSearchCall>("file_search_call"),
    variant<WebSearchCall>("web_search_call"),
    variant<ComputerCall>("computer_call"),
    variant<ComputerCallOutput>("computer_call_output"),
    variant<ToolSearchCall>("tool_search_call"),
    variant<ToolSearchOutput>("tool_search_output"),
    variant<AdditionalTools>("additional_tools"),
    variant<ImageGenerationCall>("image_generation_call"),
    variant<CodeInterpreterCall>("code_interpreter_call"),
    variant<LocalShellCall>("local_shell_call"),
    variant<LocalShellCallOutput>("local_shell_call_output"),
    variant<ShellCall>("shell_call"),
    variant<ShellCallOutput>("shell_call_output"),
    variant<ApplyPatchCall>("apply_patch_call"),
    variant<ApplyPatchCallOutput>("apply_patch_call_output"),
    variant<McpCall>("mcp_call"),
    variant<McpListTools>("mcp_list_tools"),
    variant<McpApprovalRequest>("mcp_approval_request"),
    variant<McpApprovalResponse>("mcp_approval_response"),
    variant<CompactionItem>("compaction"),
    variant<CompactionTrigger>("compaction_trigger"),
    variant<ItemReference>("item_reference"),
    variant<Program>("program"),
    variant<ProgramOutput>("program_output"),
    untagged = ::tagOf,
)

/** Whether [message] is one of the model's, in parts. Text alone is what a caller writes for the model. */
private fun isOutput(message: JsonObject): Boolean {
    val role = (message["role"] as? JsonPrimitive)?.contentOrNull
    val content = message["content"] as? JsonPrimitive
    return (role == null || role == MessageRole.ASSISTANT.value) && content?.isString != true
}

/** The service lets messages and references to items go without a `type`. */
private fun tagOf(item: JsonObject): String? = when {
    "role" in item -> "message"
    item.keys - "type" == setOf("id") -> "item_reference"
    else -> null
}
