package dev.parley.responses

import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.json.JsonObject

internal object ResponseEventSerializer : UnionSerializer<ResponseEvent>(
    "ResponseEvent",
    "type",
    ::unknown,
    { (it as? ResponseEvent.Unknown)?.json },
    variant<ResponseCreated>("response.created"),
    variant<ResponseQueued>("response.queued"),
    variant<ResponseInProgress>("response.in_progress"),
    variant<ResponseCompleted>("response.completed"),
    variant<ResponseIncomplete>("response.incomplete"),
    variant<ResponseFailed>("response.failed"),
    variant<OutputItemAdded>("response.output_item.added"),
    variant<OutputItemDone>("response.output_item.done"),
    variant<ContentPartAdded>("response.content_part.added"),
    variant<ContentPartDone>("response.content_part.done"),
    variant<OutputTextDelta>("response.output_text.delta"),
    variant<OutputTextDone>("response.output_text.done"),
    variant<OutputTextAnnotationAdded>("response.output_text.annotation.added"),
    variant<RefusalDelta>("response.refusal.delta"),
    variant<RefusalDone>("response.refusal.done"),
    variant<ReasoningSummaryPartAdded>("response.reasoning_summary_part.added"),
    variant<ReasoningSummaryPartDone>("response.reasoning_summary_part.done"),
    variant<ReasoningSummaryTextDelta>("response.reasoning_summary_text.delta"),
    variant<ReasoningSummaryTextDone>("response.reasoning_summary_text.done"),
    variant<ReasoningTextDelta>("response.reasoning_text.delta"),
    variant<ReasoningTextDone>("response.reasoning_text.done"),
    variant<FunctionCallArgumentsDelta>("response.function_call_arguments.delta"),
    variant<FunctionCallArgumentsDone>("response.function_call_arguments.done"),
    variant<CustomToolCallInputDelta>("response.custom_tool_call_input.delta"),
    variant<CustomToolCallInputDone>("response.custom_tool_call_input.done"),
    variant<McpCallArgumentsDelta>("response.mcp_call_arguments.delta"),
    variant<McpCallArgumentsDone>("response.mcp_call_arguments.done"),
    variant<McpCallInProgress>("response.mcp_call.in_progress"),
    variant<McpCallCompleted>("response.mcp_call.completed"),
    variant<McpCallFailed>("response.mcp_call.failed"),
    variant<McpListToolsInProgress>("response.mcp_list_tools.in_progress"),
    variant<McpListToolsCompleted>("response.mcp_list_tools.completed"),
    variant<McpListToolsFailed>("response.mcp_list_tools.failed"),
    variant<FileSearchCallInProgress>("response.file_search_call.in_progress"),
    variant<FileSearchCallSearching>("response.file_search_call.searching"),
    variant<FileSearchCallCompleted>("response.file_search_call.completed"),
    variant<WebSearchCallInProgress>("response.web_search_call.in_progress"),
    variant<WebSearchCallSearching>("response.web_search_call.searching"),
    variant<WebSearchCallCompleted>("response.web_search_call.completed"),
    variant<CodeInterpreterCallInProgress>("response.code_interpreter_call.in_progress"),
    variant<CodeInterpreterCallCodeDelta>("response.code_interpreter_call_code.delta"),
    variant<CodeInterpreterCallCodeDone>("response.code_interpreter_call_code.done"),
    variant<CodeInterpreterCallInterpreting>("response.code_interpreter_call.interpreting"),
    variant<CodeInterpreterCallCompleted>("response.code_interpreter_call.completed"),
    variant<ImageGenerationCallInProgress>("response.image_generation_call.in_progress"),
    variant<ImageGenerationCallGenerating>("response.image_generation_call.generating"),
    variant<ImageGenerationCallPartialImage>("response.image_generation_call.partial_image"),
    variant<ImageGenerationCallCompleted>("response.image_generation_call.completed"),
    variant<ShellCallCommandAdded>("response.shell_call_command.added"),
    variant<ShellCallCommandDelta>("response.shell_call_command.delta"),
    variant<ShellCallCommandDone>("response.shell_call_command.done"),
    variant<ShellCallOutputContentDelta>("response.shell_call_output_content.delta"),
    variant<ShellCallOutputContentDone>("response.shell_call_output_content.done"),
    variant<AudioDelta>("response.audio.delta"),
    variant<AudioDone>("response.audio.done"),
    variant<AudioTranscriptDelta>("response.audio.transcript.delta"),
    variant<AudioTranscriptDone>("response.audio.transcript.done"),
    variant<ResponseStreamError>("error"),
)

/** A server that knows no streams replies with the whole response: then the one event is that it is complete. */
private fun unknown(event: JsonObject): ResponseEvent =
    if ("type" in event || "output" !in event) ResponseEvent.Unknown(event) else ResponseCompleted(responseIn(event))

private fun responseIn(reply: JsonObject): Response =
    JsonBytes.of(OpenAIJson).decodeElement(Response.serializer(), reply)
