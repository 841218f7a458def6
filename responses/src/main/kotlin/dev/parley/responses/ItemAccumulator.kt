package dev.parley.responses

import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.ItemStatus
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.text

/**
 * One item of the output as it grows. Texts are kept apart until somebody asks for the [item], so that each of their
 * pieces costs no more than its own length.
 */
internal class ItemAccumulator(private var settled: ResponseItem) {
    private val growing = mutableMapOf<Place, StringBuilder>()

    fun item(): ResponseItem = growing.entries.fold(settled) { item, (place, text) -> item.with(place) { it + text } }

    fun add(event: ResponseEvent) {
        event.grown()?.let { (place, text) -> growing.getOrPut(place, ::StringBuilder).append(text) }
        event.told()?.let { (place, text) -> settle(place) { item -> item.with(place) { text } } }
        when (event) {
            is ContentPartAdded -> settle(Place.Content(event.contentIndex), event.part)
            is ContentPartDone -> settle(Place.Content(event.contentIndex), event.part)
            is ReasoningSummaryPartAdded -> settle(Place.Summary(event.summaryIndex), event.part)
            is ReasoningSummaryPartDone -> settle(Place.Summary(event.summaryIndex), event.part)
            is OutputTextAnnotationAdded -> settled = settled.withAnnotation(event)
            is ShellCallOutputContentDelta -> settled = settled.withShellOutput(event)
            else -> event.status()?.let { settled = settled.with(it) }
        }
    }

    private fun settle(place: Place, part: ItemPart) = settle(place) { it.with(place, part) }

    private fun settle(place: Place, change: (ResponseItem) -> ResponseItem) {
        growing.remove(place)
        settled = change(settled)
    }
}

/** Where in an item a text grows. */
internal sealed interface Place {
    data class Content(val index: Int) : Place

    data class Summary(val index: Int) : Place

    data class Command(val index: Int) : Place

    data object Input : Place
}

/** The place where this event adds text, and the text. */
private fun ResponseEvent.grown(): Pair<Place, String>? = when (this) {
    is OutputTextDelta -> Place.Content(contentIndex) to delta
    is RefusalDelta -> Place.Content(contentIndex) to delta
    is ReasoningTextDelta -> Place.Content(contentIndex) to delta
    is ReasoningSummaryTextDelta -> Place.Summary(summaryIndex) to delta
    is FunctionCallArgumentsDelta -> Place.Input to delta
    is CustomToolCallInputDelta -> Place.Input to delta
    is McpCallArgumentsDelta -> Place.Input to delta
    is CodeInterpreterCallCodeDelta -> Place.Input to delta
    is ShellCallCommandDelta -> Place.Command(commandIndex) to delta
    else -> null
}

/** The place whose text this event tells whole, and the text. */
private fun ResponseEvent.told(): Pair<Place, String>? = when (this) {
    is OutputTextDone -> Place.Content(contentIndex) to text
    is RefusalDone -> Place.Content(contentIndex) to refusal
    is ReasoningTextDone -> Place.Content(contentIndex) to text
    is ReasoningSummaryTextDone -> Place.Summary(summaryIndex) to text
    is FunctionCallArgumentsDone -> Place.Input to arguments
    is CustomToolCallInputDone -> Place.Input to input
    is McpCallArgumentsDone -> Place.Input to arguments
    is CodeInterpreterCallCodeDone -> Place.Input to code
    is ShellCallCommandAdded -> Place.Command(commandIndex) to command
    is ShellCallCommandDone -> Place.Command(commandIndex) to command
    else -> null
}

/** The status that this event tells of. */
private fun ResponseEvent.status(): ItemStatus? = when (this) {
    is FileSearchCallInProgress, is WebSearchCallInProgress, is CodeInterpreterCallInProgress,
    is ImageGenerationCallInProgress, is McpCallInProgress,
    -> ItemStatus.IN_PROGRESS

    is FileSearchCallSearching, is WebSearchCallSearching -> ItemStatus.SEARCHING

    is CodeInterpreterCallInterpreting -> ItemStatus.INTERPRETING

    is ImageGenerationCallGenerating -> ItemStatus.GENERATING

    is FileSearchCallCompleted, is WebSearchCallCompleted, is CodeInterpreterCallCompleted,
    is ImageGenerationCallCompleted, is McpCallCompleted,
    -> ItemStatus.COMPLETED

    is McpCallFailed -> ItemStatus.FAILED

    else -> null
}
