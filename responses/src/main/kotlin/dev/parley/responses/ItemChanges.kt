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
import dev.parley.responses.items.ShellOutput
import dev.parley.responses.items.WebSearchCall

internal fun ResponseItem.content(): List<ItemPart> = when (this) {
    is OutputMessage -> content
    is Message -> content.parts()
    is ReasoningItem -> content.orEmpty()
    else -> emptyList()
}

private fun ItemContent.parts(): List<ItemPart> = when (this) {
    is ItemContent.Parts -> parts
    is ItemContent.Text -> listOf(ItemPart.OutputText(text))
}

internal fun ResponseItem.withContent(parts: List<ItemPart>): ResponseItem = when (this) {
    is OutputMessage -> copy(content = parts)
    is Message -> copy(content = ItemContent.Parts(parts))
    is ReasoningItem -> copy(content = parts)
    else -> this
}

internal fun ResponseItem.summary(): List<ItemPart> = (this as? ReasoningItem)?.summary.orEmpty()

internal fun ResponseItem.withSummary(parts: List<ItemPart>): ResponseItem =
    if (this is ReasoningItem) copy(summary = parts) else this

internal fun ResponseItem.commands(): List<String> = (this as? ShellCall)?.action?.commands.orEmpty()

internal fun ResponseItem.withCommands(commands: List<String>): ResponseItem =
    if (this is ShellCall) copy(action = action.copy(commands = commands)) else this

internal fun ResponseItem.outputs(): List<ShellOutput> = (this as? ShellCallOutput)?.output.orEmpty()

internal fun ResponseItem.withOutputs(outputs: List<ShellOutput>): ResponseItem =
    if (this is ShellCallOutput) copy(output = outputs) else this

internal fun ResponseItem.input(): String = when (this) {
    is FunctionCall -> arguments
    is CustomToolCall -> input
    is McpCall -> arguments
    is CodeInterpreterCall -> code.orEmpty()
    else -> ""
}

internal fun ResponseItem.withInput(input: String): ResponseItem = when (this) {
    is FunctionCall -> copy(arguments = input)
    is CustomToolCall -> copy(input = input)
    is McpCall -> copy(arguments = input)
    is CodeInterpreterCall -> copy(code = input)
    else -> this
}

internal fun ResponseItem.withStatus(status: ItemStatus): ResponseItem = when (this) {
    is FileSearchCall -> copy(status = status)
    is WebSearchCall -> copy(status = status)
    is CodeInterpreterCall -> copy(status = status)
    is ImageGenerationCall -> copy(status = status)
    is McpCall -> copy(status = status)
    else -> this
}
