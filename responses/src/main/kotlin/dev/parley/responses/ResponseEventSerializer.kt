package dev.parley.responses

import dev.parley.json.OneOf
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.KSerializer

internal object ResponseEventSerializer : UnionSerializer<ResponseEvent>(
    name = "ResponseEvent",
    discriminator = "type",
    variants = listOf(
        Variant("response.created", ResponseCreated::class, ResponseCreated.serializer()),
        Variant("response.queued", ResponseQueued::class, ResponseQueued.serializer()),
        Variant("response.in_progress", ResponseInProgress::class, ResponseInProgress.serializer()),
        Variant("response.completed", ResponseCompleted::class, ResponseCompleted.serializer()),
        Variant("response.incomplete", ResponseIncomplete::class, ResponseIncomplete.serializer()),
        Variant("response.failed", ResponseFailed::class, ResponseFailed.serializer()),
        Variant("response.output_item.added", OutputItemAdded::class, OutputItemAdded.serializer()),
        Variant("response.output_item.done", OutputItemDone::class, OutputItemDone.serializer()),
        Variant("response.content_part.added", ContentPartAdded::class, ContentPartAdded.serializer()),
        Variant("response.content_part.done", ContentPartDone::class, ContentPartDone.serializer()),
        Variant("response.output_text.delta", OutputTextDelta::class, OutputTextDelta.serializer()),
        Variant("response.output_text.done", OutputTextDone::class, OutputTextDone.serializer()),
        Variant(
            "response.output_text.annotation.added",
            OutputTextAnnotationAdded::class,
            OutputTextAnnotationAdded.serializer(),
        ),
        Variant("response.refusal.delta", RefusalDelta::class, RefusalDelta.serializer()),
        Variant("response.refusal.done", RefusalDone::class, RefusalDone.serializer()),
        Variant(
            "response.reasoning_summary_part.added",
            ReasoningSummaryPartAdded::class,
            ReasoningSummaryPartAdded.serializer(),
        ),
        Variant(
            "response.reasoning_summary_part.done",
            ReasoningSummaryPartDone::class,
            ReasoningSummaryPartDone.serializer(),
        ),
        Variant(
            "response.reasoning_summary_text.delta",
            ReasoningSummaryTextDelta::class,
            ReasoningSummaryTextDelta.serializer(),
        ),
        Variant(
            "response.reasoning_summary_text.done",
            ReasoningSummaryTextDone::class,
            ReasoningSummaryTextDone.serializer(),
        ),
        Variant("response.reasoning_text.delta", ReasoningTextDelta::class, ReasoningTextDelta.serializer()),
        Variant("response.reasoning_text.done", ReasoningTextDone::class, ReasoningTextDone.serializer()),
        Variant(
            "response.function_call_arguments.delta",
            FunctionCallArgumentsDelta::class,
            FunctionCallArgumentsDelta.serializer(),
        ),
        Variant(
            "response.function_call_arguments.done",
            FunctionCallArgumentsDone::class,
            FunctionCallArgumentsDone.serializer(),
        ),
        Variant(
            "response.custom_tool_call_input.delta",
            CustomToolCallInputDelta::class,
            CustomToolCallInputDelta.serializer(),
        ),
        Variant(
            "response.custom_tool_call_input.done",
            CustomToolCallInputDone::class,
            CustomToolCallInputDone.serializer(),
        ),
        Variant("response.mcp_call_arguments.delta", McpCallArgumentsDelta::class, McpCallArgumentsDelta.serializer()),
        Variant("response.mcp_call_arguments.done", McpCallArgumentsDone::class, McpCallArgumentsDone.serializer()),
        Variant("response.mcp_call.in_progress", McpCallInProgress::class, McpCallInProgress.serializer()),
        Variant("response.mcp_call.completed", McpCallCompleted::class, McpCallCompleted.serializer()),
        Variant("response.mcp_call.failed", McpCallFailed::class, McpCallFailed.serializer()),
        Variant(
            "response.mcp_list_tools.in_progress",
            McpListToolsInProgress::class,
            McpListToolsInProgress.serializer(),
        ),
        Variant("response.mcp_list_tools.completed", McpListToolsCompleted::class, McpListToolsCompleted.serializer()),
        Variant("response.mcp_list_tools.failed", McpListToolsFailed::class, McpListToolsFailed.serializer()),
        Variant(
            "response.file_search_call.in_progress",
            FileSearchCallInProgress::class,
            FileSearchCallInProgress.serializer(),
        ),
        Variant(
            "response.file_search_call.searching",
            FileSearchCallSearching::class,
            FileSearchCallSearching.serializer(),
        ),
        Variant(
            "response.file_search_call.completed",
            FileSearchCallCompleted::class,
            FileSearchCallCompleted.serializer(),
        ),
        Variant(
            "response.web_search_call.in_progress",
            WebSearchCallInProgress::class,
            WebSearchCallInProgress.serializer(),
        ),
        Variant(
            "response.web_search_call.searching",
            WebSearchCallSearching::class,
            WebSearchCallSearching.serializer(),
        ),
        Variant(
            "response.web_search_call.completed",
            WebSearchCallCompleted::class,
            WebSearchCallCompleted.serializer(),
        ),
        Variant(
            "response.code_interpreter_call.in_progress",
            CodeInterpreterCallInProgress::class,
            CodeInterpreterCallInProgress.serializer(),
        ),
        Variant(
            "response.code_interpreter_call_code.delta",
            CodeInterpreterCallCodeDelta::class,
            CodeInterpreterCallCodeDelta.serializer(),
        ),
        Variant(
            "response.code_interpreter_call_code.done",
            CodeInterpreterCallCodeDone::class,
            CodeInterpreterCallCodeDone.serializer(),
        ),
        Variant(
            "response.code_interpreter_call.interpreting",
            CodeInterpreterCallInterpreting::class,
            CodeInterpreterCallInterpreting.serializer(),
        ),
        Variant(
            "response.code_interpreter_call.completed",
            CodeInterpreterCallCompleted::class,
            CodeInterpreterCallCompleted.serializer(),
        ),
        Variant(
            "response.image_generation_call.in_progress",
            ImageGenerationCallInProgress::class,
            ImageGenerationCallInProgress.serializer(),
        ),
        Variant(
            "response.image_generation_call.generating",
            ImageGenerationCallGenerating::class,
            ImageGenerationCallGenerating.serializer(),
        ),
        Variant(
            "response.image_generation_call.partial_image",
            ImageGenerationCallPartialImage::class,
            ImageGenerationCallPartialImage.serializer(),
        ),
        Variant(
            "response.image_generation_call.completed",
            ImageGenerationCallCompleted::class,
            ImageGenerationCallCompleted.serializer(),
        ),
        Variant("response.shell_call_command.added", ShellCallCommandAdded::class, ShellCallCommandAdded.serializer()),
        Variant("response.shell_call_command.delta", ShellCallCommandDelta::class, ShellCallCommandDelta.serializer()),
        Variant("response.shell_call_command.done", ShellCallCommandDone::class, ShellCallCommandDone.serializer()),
        Variant(
            "response.shell_call_output_content.delta",
            ShellCallOutputContentDelta::class,
            ShellCallOutputContentDelta.serializer(),
        ),
        Variant(
            "response.shell_call_output_content.done",
            ShellCallOutputContentDone::class,
            ShellCallOutputContentDone.serializer(),
        ),
        Variant("response.audio.delta", AudioDelta::class, AudioDelta.serializer()),
        Variant("response.audio.done", AudioDone::class, AudioDone.serializer()),
        Variant("response.audio.transcript.delta", AudioTranscriptDelta::class, AudioTranscriptDelta.serializer()),
        Variant("response.audio.transcript.done", AudioTranscriptDone::class, AudioTranscriptDone.serializer()),
        Variant("error", ResponseStreamError::class, ResponseStreamError.serializer()),
    ),
    unknown = ResponseEvent::Unknown,
    json = { (it as? ResponseEvent.Unknown)?.json },
) {
    /** What reads each kind of event, by its name: with no need to look into the event first. */
    val byName: Map<String, DeserializationStrategy<ResponseEvent>> =
        variants.associate { it.tag to NamedEvent(it.serializer) }
}

/** Reads the events of one kind. */
private class NamedEvent(event: KSerializer<out ResponseEvent>) :
    DeserializationStrategy<ResponseEvent> by event,
    OneOf {
    override val forms: List<KSerializer<*>> get() = listOf(ResponseEventSerializer)
}
