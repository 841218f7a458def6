package dev.parley.responses

import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.ItemStatus
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.ShellOutput

/**
 * One item of the output as it grows. What grows is kept apart until somebody asks for the [item], so that each event
 * costs no more than its own length.
 */
internal class ItemAccumulator(private var begun: ResponseItem) {
    private var content: GrowingList<ItemPart, GrowingPart>? = null
    private var summary: GrowingList<ItemPart, GrowingPart>? = null
    private var commands: GrowingList<String, GrowingText>? = null
    private var outputs: GrowingList<ShellOutput, GrowingOutput>? = null
    private var input: GrowingText? = null
    private var status: ItemStatus? = null

    val id: String? get() = begun.id

    var isDone: Boolean = false
        private set

    /** What has come of the item so far. */
    fun item(): ResponseItem {
        var item = begun
        content?.let { item = item.withContent(it.grown()) }
        summary?.let { item = item.withSummary(it.grown()) }
        commands?.let { item = item.withCommands(it.grown()) }
        outputs?.let { item = item.withOutputs(it.grown()) }
        input?.let { item = item.withInput(it.grown()) }
        status?.let { item = item.withStatus(it) }
        return item
    }

    /** The item is [whole], and done. */
    fun finish(whole: ResponseItem) {
        begun = whole
        content = null
        summary = null
        commands = null
        outputs = null
        input = null
        status = null
        isDone = true
    }

    fun add(event: OutputEvent) {
        event.grown()?.let { (place, text) -> at(place).add(text) }
        event.told()?.let { (place, text) -> at(place).become(text) }
        when (event) {
            is ContentPartAdded -> part(Place.Content(event.contentIndex)).become(event.part)
            is ContentPartDone -> part(Place.Content(event.contentIndex)).become(event.part)
            is ReasoningSummaryPartAdded -> part(Place.Summary(event.summaryIndex)).become(event.part)
            is ReasoningSummaryPartDone -> part(Place.Summary(event.summaryIndex)).become(event.part)
            is OutputTextAnnotationAdded -> annotate(event)
            is ShellCallOutputContentDelta -> outputs()[event.commandIndex].add(event.delta)
            else -> event.status()?.let { status = it }
        }
    }

    private fun annotate(event: OutputTextAnnotationAdded) {
        val annotation = event.annotation ?: return
        part(Place.Content(event.contentIndex)).annotate(event.annotationIndex, annotation)
    }

    private fun at(place: Place): Growing = when (place) {
        is Place.Content -> part(place)
        is Place.Summary -> part(place)
        is Place.Command -> commands()[place.index]
        Place.Input -> input()
    }

    private fun part(place: Place.Content): GrowingPart = content().at(place.index) { GrowingPart(place.empty) }

    private fun part(place: Place.Summary): GrowingPart = summary()[place.index]

    private fun content() =
        content ?: GrowingList(begun.content(), ::GrowingPart, ItemPart.OutputText()).also { content = it }

    private fun summary() =
        summary ?: GrowingList(begun.summary(), ::GrowingPart, ItemPart.SummaryText()).also { summary = it }

    private fun commands() = commands ?: GrowingList(begun.commands(), ::GrowingText, "").also { commands = it }

    private fun outputs() =
        outputs ?: GrowingList(begun.outputs(), ::GrowingOutput, ShellOutput()).also { outputs = it }

    private fun input() = input ?: GrowingText(begun.input()).also { input = it }
}

/** Where in an item a text grows. */
internal sealed interface Place {
    /** A part of the content, which is like [empty] if the server never said that it was added. */
    data class Content(val index: Int, val empty: ItemPart = NO_TEXT) : Place

    data class Summary(val index: Int) : Place

    data class Command(val index: Int) : Place

    data object Input : Place
}

private val NO_TEXT = ItemPart.OutputText()
private val NO_REFUSAL = ItemPart.Refusal()
private val NO_REASONING = ItemPart.ReasoningText()

/** The place where this event adds text, and the text. */
private fun OutputEvent.grown(): Pair<Place, String>? = when (this) {
    is OutputTextDelta -> Place.Content(contentIndex) to delta
    is RefusalDelta -> Place.Content(contentIndex, NO_REFUSAL) to delta
    is ReasoningTextDelta -> Place.Content(contentIndex, NO_REASONING) to delta
    is ReasoningSummaryTextDelta -> Place.Summary(summaryIndex) to delta
    is FunctionCallArgumentsDelta -> Place.Input to delta
    is CustomToolCallInputDelta -> Place.Input to delta
    is McpCallArgumentsDelta -> Place.Input to delta
    is CodeInterpreterCallCodeDelta -> Place.Input to delta
    is ShellCallCommandDelta -> Place.Command(commandIndex) to delta
    else -> null
}

/** The place whose text this event tells whole, and the text. */
private fun OutputEvent.told(): Pair<Place, String>? = when (this) {
    is OutputTextDone -> Place.Content(contentIndex) to text
    is RefusalDone -> Place.Content(contentIndex, NO_REFUSAL) to refusal
    is ReasoningTextDone -> Place.Content(contentIndex, NO_REASONING) to text
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
private fun OutputEvent.status(): ItemStatus? = when (this) {
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
