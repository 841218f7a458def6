package dev.parley.testkit.threads;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.json.Read.wholeNumber;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run, which goes one stage further each time it is looked at, and all the way when it is streamed:
 *
 * <pre>
 * queued ─▶ in_progress ─▶ requires_action (for each round of calls) ─▶ queued ─▶ in_progress ─▶ completed
 *                      └─▶ whatever the metadata {@code fake_outcome} says: failed, incomplete, expired or cancelled
 * </pre>
 * It expires ten minutes after it was made, by the clock of the fake, if it still waits for outputs then.
 */
final class StoredRun {
    private static final Set<String> GOING = Set.of("queued", "in_progress", "cancelling");

    final Kept<JsonObject> steps = new Kept<>(id -> Refusal.notFound("No run step found with id '" + id + "'."));
    private final Ids ids;
    private final InstantSource clock;
    private final AnswerWriter writer;
    private final Deque<List<FunctionCall>> rounds;
    private final List<String> outputs = new ArrayList<>();
    private List<FunctionCall> calls = List.of();
    private JsonObject json;

    StoredRun(JsonObject json, StoredThread thread, Ids ids, InstantSource clock) {
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.writer = new AnswerWriter(thread, ids, this::now);
        this.rounds = new ArrayDeque<>(FunctionCalls.rounds(json, thread.question(), ids));
    }

    String id() {
        return text(json, "id", "");
    }

    JsonObject json() {
        return json;
    }

    JsonObject change(JsonObject json) {
        this.json = json;
        return json;
    }

    /** Whether it keeps others from its thread. */
    boolean isActive() {
        return GOING.contains(status()) || status().equals("requires_action");
    }

    /** Goes on until it does nothing more by itself, and tells what happened. */
    void finish(RunEvents events) {
        while (GOING.contains(status())) advance(events);
    }

    /** Goes one stage further, and tells what happened. */
    void advance(RunEvents events) {
        switch (status()) {
            case "queued" -> become("in_progress", "started_at", events);
            case "in_progress" -> goOn(events);
            case "cancelling" -> stop("cancelled", events);
            case "requires_action" -> { if (isLate()) stop("expired", events); }
            default -> { }
        }
    }

    /** Asks it to stop, refused when it is over. */
    void cancel() {
        if (!isActive()) throw new Refusal("Cannot cancel run with status '" + status() + "'.");
        json = Json.with(json, "status", "cancelling");
    }

    /** Takes the outputs of the functions by their calls, refused when others are wanted. */
    void submit(Map<String, String> given, RunEvents events) {
        if (!status().equals("requires_action")) {
            throw new Refusal("Runs in status \"" + status() + "\" do not accept tool outputs.");
        }
        List<String> wanted = calls.stream().map(FunctionCall::id).toList();
        if (!given.keySet().equals(Set.copyOf(wanted))) {
            throw new Refusal("Expected tool outputs for call_ids " + wanted + ", got " + given.keySet())
                .param("tool_outputs");
        }
        calls = calls.stream().map(call -> call.withOutput(given.get(call.id()))).toList();
        calls.forEach(call -> outputs.add(call.output()));
        JsonObject step = steps.all().get(steps.all().size() - 1);
        closeStep(Json.with(step, "step_details", CallDetails.made(calls)), "completed", events);
        json = Json.with(json, "required_action", null);
        become("queued", events);
    }

    /** Ends a step with a status, and tells of it. */
    void closeStep(JsonObject step, String status, RunEvents events) {
        JsonObject closed = Json.with(step, "status", status, status + "_at", now(), "usage", writer.usage());
        steps.add(text(step, "id", ""), closed);
        events.tell("thread.run.step." + status, closed);
    }

    private String status() {
        return text(json, "status", "");
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private boolean isLate() {
        Long expiry = wholeNumber(json, "expires_at");
        return expiry != null && now() >= expiry;
    }

    private void goOn(RunEvents events) {
        if (rounds.isEmpty()) end(events);
        else call(rounds.remove(), events);
    }

    private void call(List<FunctionCall> round, RunEvents events) {
        calls = round;
        JsonObject step = RunJson.step(json, ids.next("step_"), CallDetails.made(List.of()), now());
        String id = text(step, "id", "");
        steps.add(id, Json.with(step, "step_details", CallDetails.made(round)));
        for (String stage : List.of("created", "in_progress")) events.tell("thread.run.step." + stage, step);
        for (JsonObject delta : CallDetails.deltas(round, id)) events.tell("thread.run.step.delta", delta);
        json = Json.with(json, "required_action", CallDetails.wanted(round));
        become("requires_action", events);
    }

    private void end(RunEvents events) {
        switch (text(membersOrNone(json, "metadata"), "fake_outcome", "completed")) {
            case "failed" -> {
                json = Json.with(json, "last_error",
                    Json.object("code", "server_error", "message", "Sorry, something went wrong."));
                end("failed", "failed_at", events);
            }
            case "expired" -> end("expired", null, events);
            case "cancelled" -> end("cancelled", "cancelled_at", events);
            case "incomplete" -> {
                json = Json.with(json, "incomplete_details", Json.object("reason", "max_completion_tokens"));
                writer.write(this, outputs, false, events);
                end("incomplete", "completed_at", events);
            }
            default -> {
                writer.write(this, outputs, true, events);
                end("completed", "completed_at", events);
            }
        }
    }

    private void stop(String status, RunEvents events) {
        for (JsonObject step : steps.all()) {
            if ("in_progress".equals(text(step, "status"))) closeStep(step, status, events);
        }
        end(status, status.equals("cancelled") ? "cancelled_at" : null, events);
    }

    private void end(String status, @Nullable String time, RunEvents events) {
        json = Json.with(json, "expires_at", null, "required_action", null, "usage", writer.usage());
        if (time == null) become(status, events);
        else become(status, time, events);
    }

    private void become(String status, String time, RunEvents events) {
        json = Json.with(json, time, now());
        become(status, events);
    }

    private void become(String status, RunEvents events) {
        json = Json.with(json, "status", status);
        events.tell("thread.run." + status, json);
    }
}
