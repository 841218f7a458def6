package dev.parley.testkit.chat

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.add
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray

/**
 * The chunks of a streamed completion as the service frames them: the role, then the text word by word or the tool call
 * in fragments, then why it ended; several choices take turns. The usage comes last, if asked for.
 */
internal class ChatChunks(private val completion: ChatCompletion) {
    private val prompt = completion.prompt
    private val answer = completion.answer

    private val chunkExtras = buildJsonObject {
        if (prompt.streamsUsage) put("usage", JsonNull)
        if (prompt.streamsObfuscation) put("obfuscation", OBFUSCATION)
    }

    fun json(): List<JsonObject> = parts().flatMap { part -> List(prompt.choices) { chunk(part.choice(it)) } } +
        listOfNotNull(usage())

    private fun parts(): List<Part> =
        listOf(Part(opening())) + deltas() + Part(NOTHING, finishReason = answer.finishReason)

    private fun deltas(): List<Part> {
        val audio = completion.audio
        return when {
            answer.call != null -> answer.call.deltas().map { Part(toolCall(it)) }
            audio != null -> audio.deltas().map { Part(delta("audio", it)) }
            else -> answer.words.map { Part(buildJsonObject { put("content", it) }, logprobs = logprobs(it)) }
        }
    }

    private fun opening() = buildJsonObject {
        put("role", "assistant")
        put("content", "".takeIf { answer.call == null && completion.audio == null })
        put("refusal", JsonNull)
    }

    private fun toolCall(fragment: JsonObject) = buildJsonObject { putJsonArray("tool_calls") { add(fragment) } }

    private fun delta(name: String, value: JsonObject) = buildJsonObject { put(name, value) }

    private fun logprobs(word: String) =
        if (prompt.wantsLogprobs) logprobsOf(listOf(word), prompt.topLogprobs) else null

    private fun chunk(choice: JsonObject) = JsonObject(chunk(JsonArray(listOf(choice))) + chunkExtras)

    private fun usage(): JsonObject? =
        if (prompt.streamsUsage) JsonObject(chunk(NO_CHOICES) + ("usage" to completion.usage())) else null

    private fun chunk(choices: JsonArray) = buildJsonObject {
        put("id", completion.id)
        put("object", "chat.completion.chunk")
        put("created", completion.created)
        put("model", prompt.model)
        put("service_tier", prompt.serviceTier)
        put("system_fingerprint", ChatCompletion.FINGERPRINT)
        put("choices", choices)
    }

    private class Part(
        private val delta: JsonObject,
        private val logprobs: JsonObject? = null,
        private val finishReason: String? = null,
    ) {
        fun choice(index: Int) = buildJsonObject {
            put("index", index)
            put("delta", delta)
            put("logprobs", logprobs ?: JsonNull)
            put("finish_reason", finishReason)
        }
    }

    private companion object {
        const val OBFUSCATION = "fakeNoise"
        val NOTHING = JsonObject(emptyMap())
        val NO_CHOICES = JsonArray(emptyList())
    }
}
