package dev.parley.testkit.responses;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.wire.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Responses whose output was laid out beforehand, plain or streamed as their requests want them. */
public final class ResponseReplies {
    private ResponseReplies() {}

    /** Says words, which are streamed one by one. */
    public static Plan saying(List<String> words, JsonObject request, Instant now) {
        return reply(made -> List.of(made.message(String.join("", words), "completed")), request, now);
    }

    /** Calls functions by their names, with arguments. */
    public static Plan calling(Map<String, String> functions, JsonObject request, Instant now) {
        return reply(made -> functions.entrySet().stream()
            .map(call -> made.functionCall(call.getKey(), call.getValue())).toList(), request, now);
    }

    private static Plan reply(Function<OutputItems, List<JsonObject>> output, JsonObject request, Instant now) {
        Items items = new Items();
        JsonObject inForeground = Json.with(request, "background", false);
        ResponsePrompt prompt = new ResponsePrompt(inForeground, items.of(request.get("input")), List.of());
        Output said = new Output(output.apply(new OutputItems(items)), false);
        FakeResponse response = new FakeResponse("resp_scripted", prompt, said, null, () -> now);
        if (!prompt.streams()) return Answers.ok(response.json());
        return Answers.stream(new ResponseEvents(response).all(), Duration.ZERO);
    }
}
