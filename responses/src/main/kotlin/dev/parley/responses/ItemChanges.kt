package dev.parley.responses

import dev.parley.responses.items.CodeInterpreterCall
import dev.parley.responses.items.CustomToolCall
import dev.parley.responses.items.FileSearchCall
import dev.parley.responses.items.FunctionCall
import dev.parley.responses.items.ImageGenerationCall
import dev.parley.responses.items.ItemContent
import dev.parley.responses.items.ItemPart
import dev.parley.responses.items.ItemStatus
import dev.parley.responses.items.McpCall
import dev.parley.responses.items.Message
import dev.parley.responses.items.OutputMessage
import dev.parley.responses.items.ReasoningItem
import dev.parley.responses.items.ResponseItem
import dev.parley.responses.items.ShellCall
import dev.parley.responses.items.ShellCallOutput
import dev.parley.responses.items.WebSearchCall
import dev.parley.responses.items.text

/** This item with the text at [place] changed; the same where it has no such place. */
internal fun ResponseItem.with(place: Place, change: (String) -> String): ResponseItem = when (place) {
    is Place.Content -> with(place, contentAt(place.index).with(change))
    is Place.Summary -> with(place, summaryAt(place.index).with(change))
    is Place.Command -> withCommand(place.index, change)
    Place.Input -> withInput(change)
}

/** This item with [part] at [place], or after the parts there are if they are fewer. */
internal fun ResponseItem.with(place: Place, part: ItemPart): ResponseItem = when {
    this is OutputMessage && place is Place.Content -> copy(content = content.with(place.index, part))
    this is Message && place is Place.Content -> copy(content = ItemContent.Parts(parts.with(place.index, part)))
    this is ReasoningItem && place is Place.Content -> copy(content = content.orEmpty().with(place.index, part))
    this is ReasoningItem && place is Place.Summary -> copy(summary = summary.with(place.index, part))
    else -> this
}

internal fun ResponseItem.withAnnotation(event: OutputTextAnnotationAdded): ResponseItem {
    val part = contentAt(event.contentIndex) as? ItemPart.OutputText ?: return this
    val annotation = event.annotation ?: return this
    val all = part.annotations.with(event.annotationIndex, annotation)
    return with(Place.Content(event.contentIndex), part.copy(annotations = all))
}

internal fun ResponseItem.withShellOutput(event: ShellCallOutputContentDelta): ResponseItem {
    val old = (this as? ShellCallOutput)?.output?.getOrNull(event.commandIndex) ?: return this
    val new = old.copy(
        stdout = old.stdout + event.delta.stdout.orEmpty(),
        stderr = old.stderr + event.delta.stderr.orEmpty(),
    )
    return copy(output = output.with(event.commandIndex, new))
}

internal fun ResponseItem.with(status: ItemStatus): ResponseItem = when (this) {
    is FileSearchCall -> copy(status = status)
    is WebSearchCall -> copy(status = status)
    is CodeInterpreterCall -> copy(status = status)
    is ImageGenerationCall -> copy(status = status)
    is McpCall -> copy(status = status)
    else -> this
}

private fun ResponseItem.withInput(change: (String) -> String): ResponseItem = when (this) {
    is FunctionCall -> copy(arguments = change(arguments))
    is CustomToolCall -> copy(input = change(input))
    is McpCall -> copy(arguments = change(arguments))
    is CodeInterpreterCall -> copy(code = change(code.orEmpty()))
    else -> this
}

private fun ResponseItem.withCommand(index: Int, change: (String) -> String): ResponseItem {
    if (this !is ShellCall) return this
    val command = change(action.commands.getOrElse(index) { "" })
    return copy(action = action.copy(commands = action.commands.with(index, command)))
}

private val Message.parts: List<ItemPart>
    get() = when (content) {
        is ItemContent.Parts -> content.parts
        is ItemContent.Text -> listOf(ItemPart.OutputText(content.value))
    }

private fun ResponseItem.contentAt(index: Int): ItemPart? = when (this) {
    is OutputMessage -> content.getOrNull(index)
    is Message -> parts.getOrNull(index)
    is ReasoningItem -> content?.getOrNull(index) ?: ItemPart.ReasoningText("")
    else -> null
}

private fun ResponseItem.summaryAt(index: Int): ItemPart =
    (this as? ReasoningItem)?.summary?.getOrNull(index) ?: ItemPart.SummaryText("")

private fun ItemPart?.with(change: (String) -> String): ItemPart = when (this) {
    null -> ItemPart.OutputText(change(""))
    is ItemPart.OutputText -> copy(text = change(text))
    is ItemPart.Refusal -> copy(refusal = change(refusal))
    is ItemPart.ReasoningText -> copy(text = change(text))
    is ItemPart.SummaryText -> copy(text = change(text))
    else -> this
}

private fun <T> List<T>.with(index: Int, element: T): List<T> =
    if (index in indices) toMutableList().apply { set(index, element) } else this + element
