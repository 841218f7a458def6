package dev.parley.testkit.chat

import dev.parley.testkit.service.flag
import dev.parley.testkit.service.members
import dev.parley.testkit.service.number
import dev.parley.testkit.service.objects
import dev.parley.testkit.service.text
import dev.parley.testkit.service.wordsOf
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.jsonPrimitive

/** A request for a chat completion, read for what the answer depends on. */
internal class ChatPrompt(val json: JsonObject) {
    val model: String = json.text("model").orEmpty()
    val messages: List<JsonObject> = json.objects("messages")
    val metadata: JsonObject? = json.members("metadata")
    val isStored: Boolean = json.flag("store")

    val choices: Int = json.number("n") ?: 1
    val tokenLimit: Int? = json.number("max_completion_tokens") ?: json.number("max_tokens")
    val stops: List<String> = stops()

    val streams: Boolean = json.flag("stream")
    val streamsUsage: Boolean = json.members("stream_options")?.flag("include_usage") == true
    val streamsObfuscation: Boolean = json.members("stream_options")?.get("include_obfuscation") != JsonPrimitive(false)

    val wantsLogprobs: Boolean = json.flag("logprobs")
    val topLogprobs: Int = json.number("top_logprobs") ?: 0
    val wantsAudio: Boolean = JsonPrimitive("audio") in (json["modalities"] as? JsonArray).orEmpty()

    val responseFormat: String? = json.members("response_format")?.text("type")
    val schema: JsonObject? = json.members("response_format")?.members("json_schema")?.members("schema")

    /** What the user said last; empty when no message is the user's. */
    val userText: String = messages.lastOrNull { it.text("role") == "user" }?.let(::contentOf).orEmpty()

    val isUsersTurn: Boolean = messages.lastOrNull()?.text("role") == "user"

    /** What the tools answered since the model last spoke. */
    val toolOutputs: List<String> = messages.takeLastWhile { it.text("role") in TOOL_ROLES }.map(::contentOf)

    /** All words of all messages, which pass for tokens. */
    val tokens: Int = messages.sumOf { wordsOf(contentOf(it)).size }

    val serviceTier: String = json.text("service_tier")?.takeIf { it != "auto" } ?: "default"

    private fun stops() = when (val stop = json["stop"]) {
        is JsonArray -> stop.map { it.jsonPrimitive.content }
        is JsonPrimitive -> listOfNotNull(stop.contentOrNull)
        else -> emptyList()
    }

    private companion object {
        val TOOL_ROLES = setOf("tool", "function")
    }
}

/** The text of a message, whether its content is a string or an array of parts; empty when it has none. */
internal fun contentOf(message: JsonObject): String =
    message.text("content") ?: message.objects("content").mapNotNull { it.text("text") }.joinToString(" ")
