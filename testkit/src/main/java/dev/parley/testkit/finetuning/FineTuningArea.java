package dev.parley.testkit.finetuning;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;

/** {@code /fine_tuning}: jobs that go on by the clock, and what belongs to them. */
public final class FineTuningArea implements Area {
    private static final int TRAINED_TOKENS = 5768;
    private static final JsonObject AUTO =
        Json.object("n_epochs", "auto", "batch_size", "auto", "learning_rate_multiplier", "auto");

    private final TuningJobs jobs;
    private final CheckpointPermissions permissions;
    private final Graders graders = new Graders();

    public FineTuningArea(TuningJobs jobs, InstantSource clock) {
        this.jobs = jobs;
        this.permissions = new CheckpointPermissions(clock);
    }

    @Override
    public List<Route> routes() {
        return Area.joined(List.of(
            post("/fine_tuning/jobs", call -> ok(json(jobs.create(call.json(), "ftjob-")))),
            get("/fine_tuning/jobs", this::list),
            get("/fine_tuning/jobs/{id}", call -> ok(json(find(call)))),
            post("/fine_tuning/jobs/{id}/cancel", call -> change(call, TuningJob::cancel)),
            post("/fine_tuning/jobs/{id}/pause", call -> change(call, TuningJob::pause)),
            post("/fine_tuning/jobs/{id}/resume", call -> change(call, TuningJob::resume)),
            get("/fine_tuning/jobs/{id}/events", call -> Page.newestFirst(find(call).events(), call)),
            get("/fine_tuning/jobs/{id}/checkpoints", call -> Page.newestFirst(find(call).checkpoints(), call))),
            permissions, graders);
    }

    private TuningJob find(Call call) {
        return jobs.find(call.path("id"));
    }

    private Plan change(Call call, BiConsumer<TuningJob, Instant> change) {
        return ok(json(jobs.change(call.path("id"), change)));
    }

    private Plan list(Call call) {
        List<TuningJob> wanted = jobs.all().stream().filter(job -> isWanted(job, call)).toList();
        return Page.newestFirst(wanted.stream().map(FineTuningArea::json).toList(), call);
    }

    private static boolean isWanted(TuningJob job, Call call) {
        JsonObject metadata = membersOrNone(job.request(), "metadata");
        boolean without = "null".equals(call.query("metadata"));
        return (!without || metadata.isEmpty()) && call.request().metadata().entrySet().stream()
            .allMatch(wanted -> wanted.getValue().equals(text(metadata, wanted.getKey())));
    }

    private static JsonObject json(TuningJob job) {
        JsonObject request = job.request();
        JsonObject method = request.has("method") ? membersOrNone(request, "method") : supervised(request);
        boolean succeeded = job.status().equals("succeeded");
        JsonElement integrations = request.get("integrations");
        return Json.object(
            "object", "fine_tuning.job",
            "id", job.id(),
            "model", request.get("model"),
            "created_at", job.created().getEpochSecond(),
            "finished_at", job.hasEnded() ? job.changed().getEpochSecond() : null,
            "fine_tuned_model", succeeded ? job.model() : null,
            "organization_id", "org-fake",
            "result_files", job.resultFile() == null ? Json.none() : List.of(job.resultFile()),
            "status", job.status(),
            "error", job.status().equals("failed") ? error(job) : null,
            "training_file", request.get("training_file"),
            "validation_file", request.get("validation_file"),
            "metadata", request.get("metadata"),
            "hyperparameters", hyperparameters(method),
            "trained_tokens", succeeded ? TRAINED_TOKENS : null,
            "integrations", integrations == null ? Json.none() : integrations,
            "seed", number(request, "seed", 0),
            "estimated_finish", null,
            "method", method);
    }

    private static JsonObject supervised(JsonObject request) {
        JsonObject hyperparameters = Json.joined(AUTO, membersOrNone(request, "hyperparameters"));
        return Json.object("type", "supervised", "supervised", Json.object("hyperparameters", hyperparameters));
    }

    /** Those that every method has; what only one has stands with the method alone. */
    private static JsonObject hyperparameters(JsonObject method) {
        JsonObject chosen = membersOrNone(membersOrNone(method, text(method, "type", "supervised")), "hyperparameters");
        JsonObject common = Json.with(AUTO);
        AUTO.keySet().stream().filter(chosen::has).forEach(name -> common.add(name, chosen.get(name)));
        return common;
    }

    private static JsonObject error(TuningJob job) {
        return Json.object(
            "code", "invalid_training_file",
            "message", "The job failed due to an invalid training file. " + job.flaw(),
            "param", "training_file");
    }
}
