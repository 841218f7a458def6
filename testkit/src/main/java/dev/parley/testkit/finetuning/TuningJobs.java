package dev.parley.testkit.finetuning;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.files.StoredFiles;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.webhooks.Webhooks;
import dev.parley.testkit.wire.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The jobs of the fake, in the order made, each up to date when it is asked for. */
public final class TuningJobs {
    private final StoredFiles files;
    private final InstantSource clock;
    private final Consumer<String> publish;
    private final Webhooks webhooks;
    private final Ids ids = new Ids();
    private final Kept<TuningJob> jobs = new Kept<>(id -> Refusal.notFound("Could not find fine tune: " + id)
        .param("fine_tune_id").code("fine_tune_not_found"));

    /** Jobs whose new models are made known by their names. */
    public TuningJobs(StoredFiles files, InstantSource clock, Consumer<String> publish, Webhooks webhooks) {
        this.files = files;
        this.clock = clock;
        this.publish = publish;
        this.webhooks = webhooks;
    }

    public List<TuningJob> all() {
        jobs.all().forEach(job -> job.advance(clock.instant()));
        return jobs.all();
    }

    /** Starts what a request asks for, as a job whose id begins so. */
    public TuningJob create(JsonObject request, String prefix) {
        Checks.requireModel(request);
        Content training = known("training_file", Checks.requireText(request, "training_file"));
        String validation = text(request, "validation_file");
        if (validation != null) known("validation_file", validation);
        String id = ids.next(prefix);
        webhooks.watch("fine_tuning.job", id, () -> find(id).status());
        return jobs.add(id, new TuningJob(id, request, clock.instant(), flawIn(training), this::finish));
    }

    public TuningJob find(String id) {
        TuningJob job = jobs.find(id);
        job.advance(clock.instant());
        return job;
    }

    /** A job after a change, which happens now. */
    public TuningJob change(String id, BiConsumer<TuningJob, Instant> change) {
        TuningJob job = find(id);
        change.accept(job, clock.instant());
        return job;
    }

    private String finish(TuningJob job) {
        publish.accept(job.model());
        String metrics = job.checkpoints().stream().map(checkpoint -> membersOrNone(checkpoint, "metrics"))
            .map(of -> of.get("step") + "," + of.get("train_loss"))
            .collect(Collectors.joining("\n", "step,train_loss\n", ""));
        return text(files.add("step_metrics.csv", "fine-tune-results", Content.of(metrics), null), "id", "");
    }

    private Content known(String param, String id) {
        try {
            return files.content(id);
        } catch (Refusal unknown) {
            Refusal refusal = new Refusal("invalid " + param + ": " + id).param(param).code("invalid_file");
            refusal.addSuppressed(unknown);
            throw refusal;
        }
    }

    /** What is wrong with the examples; null when nothing is. */
    private static @Nullable String flawIn(Content content) {
        List<String> lines = content.text().lines().filter(line -> !line.isBlank()).toList();
        for (int at = 0; at < lines.size(); at++) {
            if (Read.object(lines.get(at)) == null) return "Line " + (at + 1) + " is not a JSON object.";
        }
        return null;
    }
}
