package dev.parley.testkit.batches;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.json.Read.wholeNumber;

import com.google.gson.JsonObject;
import dev.parley.testkit.files.StoredFiles;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.wire.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A batch that takes one stage a second of the fake's clock: {@code validating}, {@code in_progress} with half of its
 * requests answered, {@code finalizing} with all, {@code completed}. A file that cannot be used lets it fail after the
 * first. Each look brings it up to date.
 */
final class Batch {
    private static final Duration STAGE = Duration.ofSeconds(1);
    private static final List<String> MOMENTS =
        List.of("in_progress", "finalizing", "completed", "failed", "expired", "cancelling", "cancelled");

    private final String id;
    private final JsonObject request;
    private final Instant created;
    private final BatchLines lines;
    private final StoredFiles files;
    private final Deque<Runnable> stages = new ArrayDeque<>();
    private final Map<String, Instant> moments = new HashMap<>();
    private Instant changed;
    private String status = "validating";
    private @Nullable String outputFile;
    private @Nullable String errorFile;

    Batch(String id, JsonObject request, Instant created, BatchLines lines, StoredFiles files) {
        this.id = id;
        this.request = request;
        this.created = created;
        this.changed = created;
        this.lines = lines;
        this.files = files;
        if (lines.flaws().isEmpty()) stages.addAll(List.of(this::begin, this::finish, this::complete));
        else stages.add(() -> become("failed"));
    }

    Batch advanced(Instant now) {
        while (!stages.isEmpty() && !changed.plus(STAGE).isAfter(now)) {
            changed = changed.plus(STAGE);
            stages.remove().run();
        }
        return this;
    }

    String status() {
        return status;
    }

    void cancel(Instant now) {
        if (!status.equals("validating") && !status.equals("in_progress")) {
            throw new Refusal("Cannot cancel a batch that is " + status + ".").status(409);
        }
        changed = now;
        become("cancelling");
        stages.clear();
        stages.add(() -> end("cancelled"));
    }

    private void begin() {
        become("in_progress");
        lines.answer(lines.size() / 2);
    }

    private void finish() {
        become("finalizing");
        lines.answer(lines.size());
    }

    private void complete() {
        end("completed");
    }

    private void end(String status) {
        outputFile = file("output", lines.results());
        errorFile = file("error", lines.errors());
        become(status);
    }

    private @Nullable String file(String kind, List<JsonObject> lines) {
        if (lines.isEmpty()) return null;
        String text = lines.stream().map(JsonObject::toString).collect(Collectors.joining("\n", "", "\n"));
        Long expiry = wholeNumber(membersOrNone(request, "output_expires_after"), "seconds");
        return text(files.add(id + "_" + kind + ".jsonl", "batch_output", Content.of(text), expiry), "id");
    }

    private void become(String status) {
        this.status = status;
        moments.put(status, changed);
    }

    JsonObject json() {
        JsonObject json = Json.object(
            "id", id,
            "object", "batch",
            "endpoint", request.get("endpoint"),
            "input_file_id", request.get("input_file_id"),
            "completion_window", request.get("completion_window"),
            "metadata", request.get("metadata"),
            "status", status,
            "errors", Page.whole(status.equals("failed") ? lines.flaws() : List.of()),
            "output_file_id", Optional.ofNullable(outputFile),
            "error_file_id", Optional.ofNullable(errorFile),
            "created_at", created.getEpochSecond(),
            "expires_at", created.plus(Duration.ofDays(1)).getEpochSecond(),
            "request_counts", counts());
        for (String moment : MOMENTS) {
            Instant at = moments.get(moment);
            if (at != null) json.addProperty(moment + "_at", at.getEpochSecond());
        }
        return json;
    }

    private JsonObject counts() {
        return Json.object(
            "total", status.equals("validating") ? 0 : lines.size(),
            "completed", lines.results().size(),
            "failed", lines.errors().size());
    }
}
