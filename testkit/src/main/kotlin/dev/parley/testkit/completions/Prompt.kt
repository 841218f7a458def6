package dev.parley.testkit.completions

import dev.parley.testkit.service.flag
import dev.parley.testkit.service.members
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.number
import dev.parley.testkit.service.wordsOf
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/** A request for a completion, read for what the answer depends on. */
internal class Prompt(request: JsonObject) {
    val streams: Boolean = request.flag("stream")
    val streamsUsage: Boolean = request.members("stream_options")?.flag("include_usage") == true
    val logprobs: Int? = request.number("logprobs")

    private val prompts: List<String> = promptsOf(request["prompt"] ?: throw missing("prompt"))
    private val n: Int = request.number("n") ?: 1
    private val echo: Boolean = request.flag("echo")
    private val limit: Int = request.number("max_tokens") ?: DEFAULT_LIMIT
    private val story: List<String> = wordsOf(untilStop(stopsOf(request["stop"])))
    private val words: List<String> = story.take(limit)

    /** The words of each choice: [n] for each prompt, the first prompt's first. */
    val choices: List<List<String>> =
        prompts.flatMap { prompt -> List(n) { if (echo) listOf(prompt) + words else words } }

    val finishReason: String = if (story.size > limit) "length" else "stop"
    val promptTokens: Int = prompts.sumOf { wordsOf(it).size }
    val completionTokens: Int = prompts.size * n * words.size

    private companion object {
        const val DEFAULT_LIMIT = 16
        const val STORY =
            " and then a fox met a hen, and they agreed to differ, and lived happily to the end of their days."

        fun untilStop(stops: List<String>) =
            STORY.take(stops.map { STORY.indexOf(it) }.filter { it >= 0 }.minOrNull() ?: STORY.length)

        fun stopsOf(stop: JsonElement?) = when (stop) {
            is JsonArray -> stop.map { (it as JsonPrimitive).content }
            is JsonPrimitive -> listOfNotNull(stop.contentOrNull)
            else -> emptyList()
        }

        /** Tokens pass for the text of their numbers. */
        fun promptsOf(prompt: JsonElement): List<String> = when {
            prompt !is JsonArray -> listOf(textOf(prompt))
            prompt.all { it is JsonPrimitive && !it.isString } -> listOf(textOf(prompt))
            else -> prompt.map(::textOf)
        }

        fun textOf(prompt: JsonElement): String =
            if (prompt is JsonArray) prompt.joinToString(" ") else (prompt as JsonPrimitive).content
    }
}
