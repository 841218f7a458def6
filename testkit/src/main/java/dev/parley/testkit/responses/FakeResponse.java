package dev.parley.testkit.responses;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A response. One in the background waits for a second and takes two more; one whose user said the word {@code fail} then
 * fails. The metadata {@code fake_outcome} makes one end otherwise: {@code failed}, {@code incomplete}, {@code cancelled},
 * or never, with {@code expired}.
 */
final class FakeResponse {
    private static final Duration WAITS = Duration.ofSeconds(1);
    private static final Duration TAKES = Duration.ofSeconds(2);
    private static final List<String> ECHOED =
        List.of("max_output_tokens", "max_tool_calls", "prompt", "service_tier", "user", "top_logprobs");
    private static final JsonObject DEFAULTS = Json.object(
        "background", false,
        "instructions", null,
        "metadata", Json.empty(),
        "parallel_tool_calls", true,
        "previous_response_id", null,
        "reasoning", null,
        "store", true,
        "temperature", 1.0,
        "text", Json.object("format", Json.object("type", "text")),
        "tool_choice", "auto",
        "tools", Json.none(),
        "top_p", 1.0,
        "truncation", "disabled");

    private final String id;
    private final ResponsePrompt prompt;
    private final Output output;
    private final @Nullable String conversation;
    private final InstantSource clock;
    private final Instant created;
    private final Instant end;
    private boolean cancelled;

    FakeResponse(String id, ResponsePrompt prompt, Output output, @Nullable String conversation, InstantSource clock) {
        this.id = id;
        this.prompt = prompt;
        this.output = output;
        this.conversation = conversation;
        this.clock = clock;
        this.created = clock.instant();
        this.end = prompt.isBackground() ? created.plus(WAITS).plus(TAKES) : created;
    }

    String id() {
        return id;
    }

    ResponsePrompt prompt() {
        return prompt;
    }

    List<JsonObject> output() {
        return output.items();
    }

    /** Its items, for what follows. */
    List<JsonObject> items() {
        return Stream.concat(prompt.all().stream(), output().stream()).toList();
    }

    String status() {
        Instant now = clock.instant();
        if (cancelled) return "cancelled";
        if (prompt.isBackground() && now.isBefore(created.plus(WAITS))) return "queued";
        return now.isBefore(end) || prompt.wantedOutcome().equals("expired") ? "in_progress" : outcome();
    }

    /** How it ends by itself. */
    String outcome() {
        String wanted = prompt.wantedOutcome();
        if (wanted.equals("failed") || wanted.equals("cancelled")) return wanted;
        if (prompt.isBackground() && prompt.userText().contains("fail")) return "failed";
        return output.isCut() ? "incomplete" : "completed";
    }

    void cancel() {
        cancelled |= status().equals("queued") || status().equals("in_progress");
    }

    JsonObject json() {
        return json(status());
    }

    /** What it is while it has that status. */
    JsonObject json(String status) {
        boolean ended = status.equals("completed") || status.equals("incomplete");
        return Json.with(Json.joined(head(status, ended), echoed()), "output", ended ? output() : Json.none());
    }

    private JsonObject head(String status, boolean ended) {
        return Json.object(
            "id", id,
            "object", "response",
            "created_at", created.getEpochSecond(),
            "status", status,
            "completed_at", status.equals("completed") ? end.getEpochSecond() : null,
            "model", prompt.model(),
            "error", status.equals("failed") ? error() : null,
            "incomplete_details", status.equals("incomplete") ? Json.object("reason", "max_output_tokens") : null,
            "conversation", conversation == null ? null : Json.object("id", conversation),
            "usage", ended ? usage() : Optional.empty());
    }

    /** What the service says back of a request, as it was or by default. */
    private JsonObject echoed() {
        JsonObject echoed = Json.with(DEFAULTS);
        for (Map.Entry<String, JsonElement> member : prompt.json().entrySet()) {
            boolean isEchoed = DEFAULTS.has(member.getKey()) || ECHOED.contains(member.getKey());
            if (isEchoed) echoed.add(member.getKey(), member.getValue());
        }
        return echoed;
    }

    JsonObject usage() {
        return Json.object(
            "input_tokens", prompt.tokens(),
            "input_tokens_details", Json.object("cached_tokens", 0, "cache_write_tokens", 0),
            "output_tokens", output.tokens(),
            "output_tokens_details", Json.object("reasoning_tokens", 0),
            "total_tokens", prompt.tokens() + output.tokens());
    }

    private static JsonObject error() {
        return Json.object("code", "server_error", "message", "The response could not be made.");
    }
}
