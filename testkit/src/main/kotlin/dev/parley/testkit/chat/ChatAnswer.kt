package dev.parley.testkit.chat

import dev.parley.testkit.service.wordsOf
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put

/**
 * What the model says, from which both the plain reply and the stream are made.
 *
 * @property words the text, none when a tool is called.
 * @property call the tool called; null when text is said.
 * @property finishReason as the service names it.
 */
internal class ChatAnswer(val words: List<String>, val call: ToolCall?, val finishReason: String) {
    val text: String = words.joinToString("")
    val tokens: Int = call?.tokens ?: words.size
}

/** Makes up the answer to [prompt]; [callId] is the id of a tool call, should there be one. */
internal fun answerTo(prompt: ChatPrompt, callId: String): ChatAnswer {
    val tools = ToolChoice(prompt)
    val call = tools.call(callId) ?: return spokenAnswer(prompt)
    return ChatAnswer(emptyList(), call, finishReason = if (tools.isForced) "stop" else "tool_calls")
}

private fun spokenAnswer(prompt: ChatPrompt): ChatAnswer {
    val words = wordsOf(untilStop(textFor(prompt), prompt.stops))
    val limit = prompt.tokenLimit ?: words.size
    return ChatAnswer(words.take(limit), null, finishReason = if (words.size > limit) "length" else "stop")
}

private fun textFor(prompt: ChatPrompt): String = when {
    prompt.responseFormat == "json_schema" -> sampleOf(prompt).toString()
    prompt.responseFormat == "json_object" -> echoOf(prompt).toString()
    prompt.toolOutputs.isNotEmpty() -> "The tool said: " + prompt.toolOutputs.joinToString()
    else -> "You said: " + prompt.userText
}

private fun sampleOf(prompt: ChatPrompt) =
    SchemaSample(prompt.schema ?: JsonObject(emptyMap()), prompt.userText).value()

private fun echoOf(prompt: ChatPrompt) = buildJsonObject { put("echo", prompt.userText) }

private fun untilStop(text: String, stops: List<String>): String =
    text.take(stops.map { text.indexOf(it) }.filter { it >= 0 }.minOrNull() ?: text.length)
