package dev.parley.testkit.finetunes;

import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.files.StoredFiles;
import dev.parley.testkit.finetuning.TuningJob;
import dev.parley.testkit.finetuning.TuningJobs;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Route;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /fine-tunes}: the jobs of {@code /fine_tuning}, told as they were at first. */
public final class FineTunesArea implements Area {
    private static final Map<String, String> STATUSES =
        Map.of("validating_files", "pending", "queued", "pending", "paused", "pending");

    private final TuningJobs jobs;
    private final StoredFiles files;

    public FineTunesArea(TuningJobs jobs, StoredFiles files) {
        this.jobs = jobs;
        this.files = files;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/fine-tunes", call -> ok(json(create(call)))),
            get("/fine-tunes", call -> ok(Page.whole(jobs.all().stream().map(this::json).toList()))),
            get("/fine-tunes/{id}", call -> ok(json(jobs.find(call.path("id"))))),
            post("/fine-tunes/{id}/cancel", call -> ok(json(jobs.change(call.path("id"), TuningJob::cancel)))),
            get("/fine-tunes/{id}/events", call -> ok(Page.whole(events(jobs.find(call.path("id")))))));
    }

    private TuningJob create(Call call) {
        return jobs.create(Json.joined(Json.object("model", "curie"), call.json()), "ft-");
    }

    private JsonObject json(TuningJob job) {
        JsonObject request = job.request();
        return Json.object(
            "object", "fine-tune",
            "id", job.id(),
            "model", request.get("model"),
            "created_at", job.created().getEpochSecond(),
            "updated_at", job.changed().getEpochSecond(),
            "status", STATUSES.getOrDefault(job.status(), job.status()),
            "fine_tuned_model", job.status().equals("succeeded") ? job.model() : null,
            "hyperparams", hyperparameters(request),
            "organization_id", "org-fake",
            "training_files", filesOf(text(request, "training_file")),
            "validation_files", filesOf(text(request, "validation_file")),
            "result_files", filesOf(job.resultFile()),
            "events", events(job));
    }

    private static JsonObject hyperparameters(JsonObject request) {
        JsonElement epochs = request.get("n_epochs");
        JsonElement weight = request.get("prompt_loss_weight");
        return Json.object(
            "n_epochs", epochs == null ? 4 : epochs,
            "batch_size", request.get("batch_size"),
            "learning_rate_multiplier", request.get("learning_rate_multiplier"),
            "prompt_loss_weight", weight == null ? 0.01 : weight);
    }

    private List<JsonObject> filesOf(@Nullable String id) {
        return id == null ? List.of() : List.of(files.find(id));
    }

    private static List<JsonObject> events(TuningJob job) {
        return job.events().stream().map(event -> Json.object(
            "object", "fine-tune-event",
            "created_at", event.get("created_at"),
            "level", event.get("level"),
            "message", event.get("message"))).toList();
    }
}
