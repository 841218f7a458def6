package dev.parley.testkit.chat;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/** A finished chat completion: the answer to a prompt, once for each choice asked for. */
record ChatCompletion(String id, ChatPrompt prompt, ChatAnswer answer, Instant created) {
    /** The sound of the answer; none unless it was asked for and something is said. */
    Optional<SpokenAudio> audio() {
        if (!prompt.wantsAudio() || !answer.isSpoken()) return Optional.empty();
        return Optional.of(new SpokenAudio(id.replace("chatcmpl-", "audio_"), answer.words(), created));
    }

    /** The completion as the service replies with it when it does not stream. */
    JsonObject json() {
        return Json.with(head("chat.completion"),
            "choices", IntStream.range(0, prompt.choices()).<Object>mapToObj(this::choice).collect(Json.toArray()),
            "usage", usage(),
            "metadata", Optional.ofNullable(prompt.json().get("metadata")));
    }

    /** What stands in the whole and in each chunk. */
    JsonObject head(String object) {
        return Json.object(
            "id", id,
            "object", object,
            "created", created.getEpochSecond(),
            "model", prompt.model(),
            "service_tier", prompt.serviceTier(),
            "system_fingerprint", "fp_fake");
    }

    /** The service's account of tokens, which are words here. */
    JsonObject usage() {
        int input = prompt.tokens();
        int output = answer.tokens() * prompt.choices();
        return Json.object(
            "prompt_tokens", input,
            "completion_tokens", output,
            "total_tokens", input + output,
            "prompt_tokens_details", Json.object("cached_tokens", 0, "audio_tokens", 0),
            "completion_tokens_details", Json.object("reasoning_tokens", 0, "audio_tokens", 0,
                "accepted_prediction_tokens", 0, "rejected_prediction_tokens", 0));
    }

    private JsonObject choice(int index) {
        return Json.object(
            "index", index,
            "message", message(),
            "logprobs", prompt.wantsLogprobs() ? Logprobs.of(answer.words(), prompt.topLogprobs()) : null,
            "finish_reason", answer.finishReason());
    }

    private JsonObject message() {
        boolean legacy = CalledTools.isLegacy(prompt);
        boolean calls = !answer.isSpoken();
        return Json.object(
            "role", "assistant",
            "content", answer.isSpoken() && audio().isEmpty() ? answer.text() : null,
            "tool_calls", calls && !legacy ? answer.calls().stream().map(ToolCall::json).toList() : Optional.empty(),
            "function_call", calls && legacy ? answer.calls().get(0).legacyJson() : Optional.empty(),
            "refusal", null,
            "annotations", Json.none(),
            "audio", audio().map(SpokenAudio::json));
    }
}
