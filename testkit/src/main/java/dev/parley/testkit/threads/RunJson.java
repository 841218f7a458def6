package dev.parley.testkit.threads;

import static dev.parley.testkit.json.Read.has;
import static dev.parley.testkit.json.Read.isString;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.threads.MessageJson.given;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.parley.testkit.json.Json;
import org.jspecify.annotations.Nullable;

/** Runs, and steps of runs. */
final class RunJson {
    private static final int LIFETIME_SECONDS = 600;
    private static final JsonObject AUTO_TRUNCATION = Json.object("type", "auto", "last_messages", null);

    private RunJson() {}

    /** The run that a request begins with an assistant, whose settings it takes where it has none of its own. */
    static JsonObject of(JsonObject request, JsonObject assistant, String id, String threadId, long now) {
        return Json.object(
            "id", id,
            "object", "thread.run",
            "created_at", now,
            "thread_id", threadId,
            "assistant_id", text(assistant, "id"),
            "status", "queued",
            "required_action", null,
            "last_error", null,
            "expires_at", now + LIFETIME_SECONDS,
            "started_at", null,
            "cancelled_at", null,
            "failed_at", null,
            "completed_at", null,
            "incomplete_details", null,
            "model", own("model", request, assistant),
            "instructions", instructions(request, assistant),
            "tools", own("tools", request, assistant),
            "file_ids", own("file_ids", request, assistant),
            "metadata", given(request, "metadata", Json.empty()),
            "usage", null,
            "temperature", own("temperature", request, assistant),
            "top_p", own("top_p", request, assistant),
            "response_format", own("response_format", request, assistant),
            "max_prompt_tokens", request.get("max_prompt_tokens"),
            "max_completion_tokens", request.get("max_completion_tokens"),
            "truncation_strategy", given(request, "truncation_strategy", AUTO_TRUNCATION),
            "tool_choice", given(request, "tool_choice", new JsonPrimitive("auto")),
            "parallel_tool_calls", given(request, "parallel_tool_calls", new JsonPrimitive(true)));
    }

    /** A step of a run that does what its details say. */
    static JsonObject step(JsonObject run, String id, JsonObject details, long now) {
        return Json.object(
            "id", id,
            "object", "thread.run.step",
            "created_at", now,
            "assistant_id", run.get("assistant_id"),
            "thread_id", run.get("thread_id"),
            "run_id", run.get("id"),
            "type", details.get("type"),
            "status", "in_progress",
            "step_details", details,
            "last_error", null,
            "cancelled_at", null,
            "failed_at", null,
            "completed_at", null,
            "expired_at", null,
            "metadata", Json.empty(),
            "usage", null);
    }

    /** The service's account of tokens, which are words here. */
    static JsonObject usage(int prompt, int completion) {
        return Json.object(
            "prompt_tokens", prompt, "completion_tokens", completion, "total_tokens", prompt + completion);
    }

    /** A run always has some, be they empty. */
    private static JsonElement instructions(JsonObject request, JsonObject assistant) {
        JsonElement own = own("instructions", request, assistant);
        return isString(own) ? own : new JsonPrimitive("");
    }

    private static @Nullable JsonElement own(String name, JsonObject request, JsonObject assistant) {
        return has(request, name) ? request.get(name) : assistant.get(name);
    }
}
