package dev.parley.testkit.vectorstores;

import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** {@code /vector_stores/{store}/file_batches}. */
record FileBatchCalls(Function<Call, Store> store, StoreIntake intake, InstantSource clock, Ids ids) implements Area {
    private static final String BATCHES = "/vector_stores/{store}/file_batches";

    @Override
    public List<Route> routes() {
        return List.of(
            post(BATCHES, this::create),
            get(BATCHES + "/{batch}", call -> answer(find(call))),
            post(BATCHES + "/{batch}/cancel", this::cancel),
            get(BATCHES + "/{batch}/files", call -> StoreFileCalls.page(find(call).files(), call)));
    }

    private Plan create(Call call) {
        Store store = store().apply(call);
        List<StoreFile> files = intake.all(store, call.json());
        if (files.isEmpty()) throw Checks.missing("file_ids");
        FileBatch batch = new FileBatch(ids.next("vsfb_"), store.id(), clock.instant(), files);
        return answer(store.batches.add(batch.id(), batch));
    }

    private Plan cancel(Call call) {
        FileBatch batch = find(call);
        batch.cancel();
        return answer(batch);
    }

    private static Plan answer(FileBatch batch) {
        return ok(batch.json(), !batch.isInProgress());
    }

    private FileBatch find(Call call) {
        return store.apply(call).batches.find(call.path("batch"));
    }
}
