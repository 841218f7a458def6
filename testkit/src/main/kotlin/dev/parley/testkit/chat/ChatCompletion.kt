package dev.parley.testkit.chat

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.add
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject
import java.time.Instant

/** A finished chat completion: [answer] to [prompt], once for each choice asked for. */
internal class ChatCompletion(
    private val number: Int,
    val prompt: ChatPrompt,
    val answer: ChatAnswer,
    private val now: Instant,
) {
    val id: String = "chatcmpl-fake$number"
    val created: Long = now.epochSecond

    /** The sound of the answer; null unless it was asked for and something is said. */
    val audio: SpokenAudio? =
        if (prompt.wantsAudio && answer.call == null) SpokenAudio("audio_fake$number", answer.words, now) else null

    /** The completion as the service replies with it when it does not stream. */
    fun json(): JsonObject = buildJsonObject {
        put("id", id)
        put("object", "chat.completion")
        put("created", created)
        put("model", prompt.model)
        put("choices", JsonArray(List(prompt.choices, ::choice)))
        put("usage", usage())
        put("service_tier", prompt.serviceTier)
        put("system_fingerprint", FINGERPRINT)
        prompt.metadata?.let { put("metadata", it) }
    }

    fun usage(): JsonObject = usageOf(prompt.tokens, answer.tokens * prompt.choices)

    private fun choice(index: Int) = buildJsonObject {
        put("index", index)
        put("message", message())
        put("logprobs", if (prompt.wantsLogprobs) logprobsOf(answer.words, prompt.topLogprobs) else JsonNull)
        put("finish_reason", answer.finishReason)
    }

    private fun message() = buildJsonObject {
        put("role", "assistant")
        put("content", answer.text.takeIf { answer.call == null && audio == null })
        answer.call?.let { call -> putJsonArray("tool_calls") { add(call.json()) } }
        put("refusal", JsonNull)
        put("annotations", JsonArray(emptyList()))
        audio?.let { put("audio", it.json()) }
    }

    companion object {
        const val FINGERPRINT: String = "fp_fake"
    }
}

/** The service's account of tokens, which are words here. */
private fun usageOf(prompt: Int, completion: Int): JsonObject = buildJsonObject {
    put("prompt_tokens", prompt)
    put("completion_tokens", completion)
    put("total_tokens", prompt + completion)
    putJsonObject("prompt_tokens_details") {
        put("cached_tokens", 0)
        put("audio_tokens", 0)
    }
    putJsonObject("completion_tokens_details") {
        put("reasoning_tokens", 0)
        put("audio_tokens", 0)
        put("accepted_prediction_tokens", 0)
        put("rejected_prediction_tokens", 0)
    }
}
