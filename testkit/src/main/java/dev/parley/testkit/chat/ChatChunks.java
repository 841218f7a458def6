package dev.parley.testkit.chat;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chunks of a streamed completion as the service frames them: the role, then the text word by word or the tool calls
 * in fragments, then why it ended; several choices take turns. The usage comes last, if asked for.
 */
final class ChatChunks {
    private final ChatCompletion completion;
    private final ChatPrompt prompt;
    private final ChatAnswer answer;
    private final List<JsonObject> chunks = new ArrayList<>();

    ChatChunks(ChatCompletion completion) {
        this.completion = completion;
        this.prompt = completion.prompt();
        this.answer = completion.answer();
    }

    List<JsonObject> json() {
        boolean speaks = answer.isSpoken() && completion.audio().isEmpty();
        add(Json.object("role", "assistant", "content", speaks ? "" : null, "refusal", null), null, null);
        if (speaks) addWords();
        completion.audio().ifPresent(audio -> audio.deltas().forEach(delta -> add("audio", delta)));
        addCalls();
        add(Json.empty(), null, answer.finishReason());
        if (prompt.streamsUsage()) chunks.add(Json.with(chunk(List.of()), "usage", completion.usage()));
        return chunks;
    }

    private void addWords() {
        for (String word : answer.words()) {
            JsonObject logprobs = prompt.wantsLogprobs() ? Logprobs.of(List.of(word), prompt.topLogprobs()) : null;
            add(Json.object("content", word), logprobs, null);
        }
    }

    private void addCalls() {
        boolean legacy = CalledTools.isLegacy(prompt);
        for (int index = 0; index < answer.calls().size(); index++) {
            ToolCall call = answer.calls().get(index);
            if (legacy) call.legacyDeltas().forEach(delta -> add("function_call", delta));
            else call.deltas(index).forEach(delta -> add("tool_calls", List.of(delta)));
        }
    }

    private void add(String name, Object delta) {
        add(Json.object(name, delta), null, null);
    }

    private void add(JsonObject delta, @Nullable JsonObject logprobs, @Nullable String finishReason) {
        for (int index = 0; index < prompt.choices(); index++) {
            JsonObject choice = Json.object(
                "index", index, "delta", delta, "logprobs", logprobs, "finish_reason", finishReason);
            chunks.add(Json.with(chunk(List.of(choice)),
                "usage", prompt.streamsUsage() ? null : Optional.empty(),
                "obfuscation", prompt.streamsObfuscation() ? "fakeNoise" : Optional.empty()));
        }
    }

    private JsonObject chunk(List<JsonObject> choices) {
        return Json.with(completion.head("chat.completion.chunk"), "choices", choices);
    }
}
