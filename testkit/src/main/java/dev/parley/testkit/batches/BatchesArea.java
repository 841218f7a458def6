package dev.parley.testkit.batches;

import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.files.StoredFiles;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.service.Router;
import dev.parley.testkit.webhooks.Webhooks;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;

/** {@code /batches}: answers the requests of a file by the areas of a router, and writes the answers to files. */
public final class BatchesArea implements Area {
    private final StoredFiles files;
    private final InstantSource clock;
    private final Router router;
    private final Webhooks webhooks;
    private final Ids ids = new Ids();
    private final Kept<Batch> batches =
        new Kept<>(id -> Refusal.notFound("No batch found with id '" + id + "'."));

    public BatchesArea(StoredFiles files, InstantSource clock, Router router, Webhooks webhooks) {
        this.files = files;
        this.clock = clock;
        this.router = router;
        this.webhooks = webhooks;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/batches", this::create),
            get("/batches", this::list),
            get("/batches/{id}", call -> ok(find(call).json())),
            post("/batches/{id}/cancel", this::cancel));
    }

    private Plan create(Call call) {
        JsonObject request = call.json();
        String input = Checks.requireText(request, "input_file_id");
        String endpoint = Checks.requireText(request, "endpoint");
        if (!Checks.requireText(request, "completion_window").equals("24h")) {
            throw new Refusal("Invalid window.").param("completion_window");
        }
        BatchLines lines = new BatchLines(textOf(input), endpoint, router);
        String id = ids.next("batch_");
        Batch batch = batches.add(id, new Batch(id, request, clock.instant(), lines, files));
        webhooks.watch("batch", id, () -> batch.advanced(clock.instant()).status());
        return ok(batch.json());
    }

    private String textOf(String file) {
        if (!"batch".equals(text(files.find(file), "purpose"))) {
            throw new Refusal(file + " is not for batches.").param("input_file_id");
        }
        return files.content(file).text();
    }

    private Plan list(Call call) {
        return Page.newestFirst(batches.all().stream().map(batch -> batch.advanced(clock.instant()).json()).toList(), call);
    }

    private Plan cancel(Call call) {
        Batch batch = find(call);
        batch.cancel(clock.instant());
        return ok(batch.json());
    }

    private Batch find(Call call) {
        return batches.find(call.path("id")).advanced(clock.instant());
    }
}
