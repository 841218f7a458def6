package dev.parley.testkit.threads;

import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Words;
import dev.parley.testkit.tools.SchemaSample;
import java.util.List;
import java.util.function.LongSupplier;

/** Writes the message with which a run on a thread ends: JSON of the schema asked for, what the tools said, or what the user said. */
final class AnswerWriter {
    private final StoredThread thread;
    private final Ids ids;
    private final LongSupplier now;
    private int words;

    AnswerWriter(StoredThread thread, Ids ids, LongSupplier now) {
        this.thread = thread;
        this.ids = ids;
        this.now = now;
    }

    /** How many tokens it took so far. */
    JsonObject usage() {
        int said = thread.messages.all().stream().mapToInt(it -> Words.count(MessageJson.textOf(it))).sum();
        return RunJson.usage(said, words);
    }

    /** Writes the whole message, or half of it, and tells what happens. */
    void write(StoredRun run, List<String> outputs, boolean whole, RunEvents events) {
        List<String> all = Words.of(textFor(run.json(), outputs));
        List<String> text = whole ? all : all.subList(0, (all.size() + 1) / 2);
        words += text.size();
        JsonObject message = begun(run.json());
        String id = text(message, "id", "");
        JsonObject step = RunJson.step(run.json(), ids.next("step_"), creationOf(id), now.getAsLong());
        for (String stage : List.of("created", "in_progress")) events.tell("thread.run.step." + stage, step);
        for (String stage : List.of("created", "in_progress")) events.tell("thread.message." + stage, message);
        for (String word : text) events.tell("thread.message.delta", delta(id, word));
        JsonObject written = thread.messages.add(id, written(message, String.join("", text), whole));
        events.tell("thread.message." + text(written, "status"), written);
        run.closeStep(step, "completed", events);
    }

    private String textFor(JsonObject run, List<String> outputs) {
        JsonObject schema = members(membersOrNone(membersOrNone(run, "response_format"), "json_schema"), "schema");
        if (schema != null) return new SchemaSample(schema, thread.question()).value().toString();
        return outputs.isEmpty() ? "You said: " + thread.question() : "The tool said: " + String.join(", ", outputs);
    }

    private JsonObject begun(JsonObject run) {
        JsonObject request = Json.object("role", "assistant", "content", Json.none());
        JsonObject message = MessageJson.of(request, ids.next("msg_"), thread.id(), now.getAsLong());
        return Json.with(message,
            "status", "in_progress", "assistant_id", run.get("assistant_id"), "run_id", run.get("id"));
    }

    private JsonObject written(JsonObject message, String text, boolean whole) {
        JsonObject said = Json.with(message, "content", List.of(MessageJson.textPart(text)));
        if (whole) return Json.with(said, "status", "completed", "completed_at", now.getAsLong());
        return Json.with(said, "status", "incomplete", "incomplete_at", now.getAsLong(),
            "incomplete_details", Json.object("reason", "max_tokens"));
    }

    private static JsonObject creationOf(String message) {
        return Json.object("type", "message_creation", "message_creation", Json.object("message_id", message));
    }

    private static JsonObject delta(String message, String word) {
        JsonObject part = Json.joined(Json.object("index", 0), MessageJson.textPart(word));
        return Json.object("id", message, "object", "thread.message.delta",
            "delta", Json.object("content", List.of(part)));
    }
}
