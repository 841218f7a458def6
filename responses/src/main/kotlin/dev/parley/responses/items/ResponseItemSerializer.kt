package dev.parley.responses.items

import dev.parley.json.OneOf
import dev.parley.json.OpenAIJson
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Under this name an item is handed the object that it is read from, for [ResponseItem.json]. */
internal const val AS_IT_CAME = "#json"

/** Reads an item together with the object that it is read from, and writes that object again. */
internal object ResponseItemSerializer : KSerializer<ResponseItem>, OneOf {
    override val forms: List<KSerializer<*>> get() = listOf(ResponseItemUnion)

    override val descriptor: SerialDescriptor get() = ResponseItemUnion.descriptor

    override fun deserialize(decoder: Decoder): ResponseItem {
        val input = decoder as JsonDecoder
        val whole = input.decodeJsonElement() as? JsonObject ?: throw SerializationException("expected an object")
        return decode(input.json, whole)
    }

    override fun serialize(encoder: Encoder, value: ResponseItem) {
        val kept = value.json?.let { ResponseItem.Unknown(current(value, it)) }
        ResponseItemUnion.serialize(encoder, kept ?: value)
    }

    private fun decode(json: Json, whole: JsonObject): ResponseItem =
        json.decodeFromJsonElement(ResponseItemUnion, JsonObject(whole + (AS_IT_CAME to whole)))

    /** What [item] came as, and where it is a copy that differs from that, changed accordingly. */
    private fun current(item: ResponseItem, json: JsonObject): JsonObject {
        val original = decode(OpenAIJson, json)
        if (original == item) return json
        val before = members(original)
        val after = members(item)
        return JsonObject(json - (before.keys - after.keys) + after.filter { (name, value) -> before[name] != value })
    }

    private fun members(item: ResponseItem): JsonObject =
        JsonObject((OpenAIJson.encodeToJsonElement(ResponseItemUnion, item) as JsonObject) - AS_IT_CAME)
}

/** Whether [message] is one of the model's, complete with all that the service says of them. */
private fun isOutput(message: JsonObject): Boolean =
    (message["role"] as? JsonPrimitive)?.content == MessageRole.ASSISTANT.value && message["content"] is JsonArray &&
        listOf("id", "status").all { (message[it] ?: JsonNull) != JsonNull }

/** The service lets messages and references to items go without a `type`. */
private fun untagged(item: JsonObject): String? = when {
    "role" in item -> "message"
    item.keys - setOf("type", AS_IT_CAME) == setOf("id") -> "item_reference"
    else -> null
}

private object ResponseItemUnion : UnionSerializer<ResponseItem>(
    name = "ResponseItem",
    discriminator = "type",
    variants = listOf(
        Variant("message", OutputMessage::class, OutputMessage.serializer(), ::isOutput),
        Variant("message", Message::class, Message.serializer()),
        Variant("reasoning", ReasoningItem::class, ReasoningItem.serializer()),
        Variant("function_call", FunctionCall::class, FunctionCall.serializer()),
        Variant("function_call_output", FunctionCallOutput::class, FunctionCallOutput.serializer()),
        Variant("custom_tool_call", CustomToolCall::class, CustomToolCall.serializer()),
        Variant("custom_tool_call_output", CustomToolCallOutput::class, CustomToolCallOutput.serializer()),
        Variant("file_search_call", FileSearchCall::class, FileSearchCall.serializer()),
        Variant("web_search_call", WebSearchCall::class, WebSearchCallSerializer),
        Variant("computer_call", ComputerCall::class, ComputerCall.serializer()),
        Variant("computer_call_output", ComputerCallOutput::class, ComputerCallOutput.serializer()),
        Variant("tool_search_call", ToolSearchCall::class, ToolSearchCall.serializer()),
        Variant("tool_search_output", ToolSearchOutput::class, ToolSearchOutput.serializer()),
        Variant("additional_tools", AdditionalTools::class, AdditionalTools.serializer()),
        Variant("image_generation_call", ImageGenerationCall::class, ImageGenerationCall.serializer()),
        Variant("code_interpreter_call", CodeInterpreterCall::class, CodeInterpreterCall.serializer()),
        Variant("local_shell_call", LocalShellCall::class, LocalShellCall.serializer()),
        Variant("local_shell_call_output", LocalShellCallOutput::class, LocalShellCallOutput.serializer()),
        Variant("shell_call", ShellCall::class, ShellCall.serializer()),
        Variant("shell_call_output", ShellCallOutput::class, ShellCallOutput.serializer()),
        Variant("apply_patch_call", ApplyPatchCall::class, ApplyPatchCall.serializer()),
        Variant("apply_patch_call_output", ApplyPatchCallOutput::class, ApplyPatchCallOutput.serializer()),
        Variant("mcp_call", McpCall::class, McpCall.serializer()),
        Variant("mcp_list_tools", McpListTools::class, McpListTools.serializer()),
        Variant("mcp_approval_request", McpApprovalRequest::class, McpApprovalRequest.serializer()),
        Variant("mcp_approval_response", McpApprovalResponse::class, McpApprovalResponse.serializer()),
        Variant("compaction", CompactionItem::class, CompactionItem.serializer()),
        Variant("compaction_trigger", CompactionTrigger::class, CompactionTrigger.serializer()),
        Variant("item_reference", ItemReference::class, ItemReference.serializer()),
        Variant("program", Program::class, Program.serializer()),
        Variant("program_output", ProgramOutput::class, ProgramOutput.serializer()),
    ),
    unknown = { ResponseItem.Unknown(it.getValue(AS_IT_CAME) as JsonObject) },
    json = { (it as? ResponseItem.Unknown)?.json },
    untagged = ::untagged,
)
