package dev.parley.testkit.finetuning;

import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A job that takes one stage a second of the fake's clock: {@code validating_files}, {@code queued}, {@code running},
 * three steps with a checkpoint each, {@code succeeded}. With a flaw in its files it fails at once instead. Each look
 * brings it up to date.
 */
public final class TuningJob {
    private static final int STEPS = 3;
    private static final Duration STAGE = Duration.ofSeconds(1);

    private final String id;
    private final String number;
    private final JsonObject request;
    private final Instant created;
    private final @Nullable String flaw;
    private final Function<TuningJob, String> publish;
    private final Deque<Runnable> stages = new ArrayDeque<>();
    private final List<JsonObject> events = new ArrayList<>();
    private final List<JsonObject> checkpoints = new ArrayList<>();
    private Instant changed;
    private String status = "validating_files";
    private @Nullable String resultFile;

    /** A job that lets its new model be known when it is done, which gives the id of the file with the results. */
    TuningJob(String id, JsonObject request, Instant created, @Nullable String flaw, Function<TuningJob, String> publish) {
        this.id = id;
        this.number = id.substring(id.indexOf('-') + 1);
        this.request = request;
        this.created = created;
        this.changed = created;
        this.flaw = flaw;
        this.publish = publish;
        say("Created fine-tuning job: " + id, "info");
        say("Validating training file: " + text(request, "training_file"), "info");
        if (flaw == null) plan();
        else stages.add(this::fail);
    }

    private void plan() {
        stages.add(() -> become("queued", changed, "Files validated, moving job to queued state"));
        stages.add(this::start);
        for (int step = 1; step <= STEPS; step++) {
            int next = step;
            stages.add(() -> train(next));
        }
        stages.add(this::succeed);
    }

    public String id() {
        return id;
    }

    public JsonObject request() {
        return request;
    }

    public Instant created() {
        return created;
    }

    /** When the last stage began. */
    public Instant changed() {
        return changed;
    }

    public String status() {
        return status;
    }

    public @Nullable String resultFile() {
        return resultFile;
    }

    /** Oldest first. */
    public List<JsonObject> events() {
        return events;
    }

    /** Oldest first. */
    List<JsonObject> checkpoints() {
        return checkpoints;
    }

    @Nullable String flaw() {
        return flaw;
    }

    /** The name that the new model has, or will have. */
    public String model() {
        return String.join(":", "ft", text(request, "model", ""), "acme", text(request, "suffix", ""), number);
    }

    boolean hasEnded() {
        return List.of("succeeded", "failed", "cancelled").contains(status);
    }

    void advance(Instant now) {
        while (!status.equals("paused") && !stages.isEmpty() && !changed.plus(STAGE).isAfter(now)) {
            changed = changed.plus(STAGE);
            stages.remove().run();
        }
    }

    public void cancel(Instant now) {
        require("cancel", !hasEnded());
        stages.clear();
        become("cancelled", now, "The job has been cancelled");
    }

    void pause(Instant now) {
        require("pause", status.equals("running"));
        become("paused", now, "The job has been paused");
    }

    void resume(Instant now) {
        require("resume", status.equals("paused"));
        stages.addFirst(this::start);
        become("queued", now, "The job has been resumed");
    }

    private void start() {
        become("running", changed, "Fine-tuning job started");
    }

    private void train(int step) {
        double loss = 1.0 / (step + 1);
        JsonObject metrics = Json.object("step", step, "train_loss", loss, "total_steps", STEPS);
        say("Step " + step + "/" + STEPS + ": training loss=" + loss, "info", "metrics", metrics);
        checkpoints.add(checkpoint(step, loss));
    }

    private void succeed() {
        resultFile = publish.apply(this);
        say("New fine-tuned model created: " + model(), "info");
        become("succeeded", changed, "The job has successfully completed");
    }

    private void fail() {
        status = "failed";
        say("The job failed due to an invalid training file. " + flaw, "error");
    }

    private void become(String status, Instant at, String message) {
        this.status = status;
        changed = at;
        say(message, "info");
    }

    private void say(String message, String level) {
        say(message, level, "message", null);
    }

    private void say(String message, String level, String type, @Nullable JsonObject data) {
        events.add(Json.object(
            "object", "fine_tuning.job.event",
            "id", "ftevent-" + number + "-" + (events.size() + 1),
            "created_at", changed.getEpochSecond(),
            "level", level,
            "message", message,
            "type", type,
            "data", Optional.ofNullable(data)));
    }

    private JsonObject checkpoint(int step, double loss) {
        return Json.object(
            "object", "fine_tuning.job.checkpoint",
            "id", "ftckpt-" + number + "-" + step,
            "created_at", changed.getEpochSecond(),
            "fine_tuned_model_checkpoint", step == STEPS ? model() : model() + ":ckpt-step-" + step,
            "step_number", step,
            "metrics", Json.object("step", step, "train_loss", loss, "train_mean_token_accuracy", 1 - loss),
            "fine_tuning_job_id", id);
    }

    private void require(String verb, boolean possible) {
        if (possible) return;
        throw new Refusal("Cannot " + verb + " a job with the status '" + status + "'.").code("invalid_state");
    }
}
