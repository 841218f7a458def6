package dev.parley.testkit.vectorstores;

import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.util.List;
import java.util.function.Function;

/** {@code /vector_stores/{store}/files}. */
record StoreFileCalls(Function<Call, Store> store, StoreIntake intake) implements Area {
    private static final String FILES = "/vector_stores/{store}/files";

    @Override
    public List<Route> routes() {
        return List.of(
            post(FILES, call -> answer(intake.one(store.apply(call), call.json()))),
            get(FILES, call -> page(store.apply(call).files.all(), call)),
            get(FILES + "/{file}", call -> answer(find(call))),
            post(FILES + "/{file}", this::update),
            Route.delete(FILES + "/{file}", this::delete),
            get(FILES + "/{file}/content", this::content));
    }

    /** The page of files that a call asks for, with its {@code filter}. */
    static Plan page(List<StoreFile> files, Call call) {
        String status = call.query("filter");
        List<JsonObject> wanted = files.stream().filter(file -> status == null || file.status().equals(status))
            .map(StoreFile::json).toList();
        return Page.newestFirst(wanted, call);
    }

    /** A text as a part of what is in a file. */
    static JsonObject part(String text) {
        return Json.object("type", "text", "text", text);
    }

    private Plan update(Call call) {
        StoreFile file = find(call);
        file.change(Attributes.of(call.json()));
        return answer(file);
    }

    private Plan delete(Call call) {
        store.apply(call).files.delete(call.path("file"));
        return Answers.deleted(call.path("file"), "vector_store.file.deleted");
    }

    private Plan content(Call call) {
        StoreFile file = find(call);
        if (!file.isCompleted()) {
            throw new Refusal("The file " + file.id() + " is " + file.status() + ": it has no content.");
        }
        return ok(Json.object(
            "object", "vector_store.file_content.page",
            "data", List.of(part(file.text())),
            "has_more", false,
            "next_page", null));
    }

    private static Plan answer(StoreFile file) {
        return ok(file.json(), !file.isInProgress());
    }

    private StoreFile find(Call call) {
        return store.apply(call).files.find(call.path("file"));
    }
}
