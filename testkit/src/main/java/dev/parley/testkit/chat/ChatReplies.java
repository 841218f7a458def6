package dev.parley.testkit.chat;

import com.google.gson.JsonObject;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.wire.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Chat completions whose answers were laid out beforehand, plain or streamed as their requests want them. */
public final class ChatReplies {
    private ChatReplies() {}

    /** Says words, which are streamed one by one. */
    public static Plan saying(List<String> words, JsonObject request, Instant now) {
        return reply(new ChatAnswer(words, List.of(), "stop"), request, now);
    }

    /** Calls functions by their names, with arguments. */
    public static Plan calling(Map<String, String> functions, JsonObject request, Instant now) {
        Ids ids = new Ids();
        List<ToolCall> calls = functions.entrySet().stream()
            .map(call -> new ToolCall(ids.next("call_"), "function", call.getKey(), call.getValue())).toList();
        return reply(new ChatAnswer(List.of(), calls, "tool_calls"), request, now);
    }

    private static Plan reply(ChatAnswer answer, JsonObject request, Instant now) {
        ChatCompletion completion = new ChatCompletion("chatcmpl-scripted", new ChatPrompt(request), answer, now);
        if (!completion.prompt().streams()) return Answers.ok(completion.json());
        return Answers.doneStream(new ChatChunks(completion).json(), Duration.ZERO);
    }
}
