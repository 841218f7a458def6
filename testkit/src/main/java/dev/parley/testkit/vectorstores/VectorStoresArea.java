package dev.parley.testkit.vectorstores;

import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.files.StoredFiles;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;

/**
 * {@code /vector_stores}: stores of uploaded files, each of which is processed for a second, and searches that find the
 * words asked for.
 */
public final class VectorStoresArea implements Area {
    private final InstantSource clock;
    private final StoreIntake intake;
    private final Ids ids = new Ids();
    private final Kept<Store> stores =
        new Kept<>(id -> Refusal.notFound("No vector store found with id '" + id + "'."));

    public VectorStoresArea(StoredFiles uploads, InstantSource clock) {
        this.clock = clock;
        this.intake = new StoreIntake(uploads, clock);
    }

    @Override
    public List<Route> routes() {
        return Area.joined(List.of(
            post("/vector_stores", this::create),
            get("/vector_stores", call -> Page.newestFirst(stores.all().stream().map(Store::json).toList(), call)),
            get("/vector_stores/{store}", call -> ok(find(call).json())),
            post("/vector_stores/{store}", this::update),
            Route.delete("/vector_stores/{store}", this::delete),
            post("/vector_stores/{store}/search", this::search)),
            new StoreFileCalls(this::find, intake), new FileBatchCalls(this::find, intake, clock, ids));
    }

    private Plan create(Call call) {
        JsonObject request = call.json();
        Store store = new Store(ids.next("vs_"), request, clock);
        intake.all(store, request);
        return ok(stores.add(store.id(), store).json());
    }

    private Plan update(Call call) {
        Store store = find(call);
        store.update(call.json());
        return ok(store.json());
    }

    private Plan delete(Call call) {
        stores.delete(call.path("store"));
        return Answers.deleted(call.path("store"), "vector_store.deleted");
    }

    private Plan search(Call call) {
        Store store = find(call);
        StoreSearch search = StoreSearch.of(call.json());
        store.use();
        return ok(search.json(store.files.all()));
    }

    private Store find(Call call) {
        return stores.find(call.path("store"));
    }
}
