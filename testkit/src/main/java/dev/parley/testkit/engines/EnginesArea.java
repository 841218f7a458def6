package dev.parley.testkit.engines;

import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import java.util.List;

/** {@code /engines}: the four models that there were at first. */
public final class EnginesArea implements Area {
    private final Kept<JsonObject> engines =
        new Kept<>(id -> Refusal.notFound("No engine with that ID: " + id).param("engine"));

    public EnginesArea() {
        for (String id : List.of("ada", "babbage", "curie", "davinci")) engines.add(id, engine(id));
    }

    @Override
    public List<Route> routes() {
        return List.of(
            get("/engines", call -> ok(Page.whole(engines.all()))),
            get("/engines/{engine}", call -> ok(engines.find(call.path("engine")))));
    }

    private static JsonObject engine(String id) {
        return Json.object("id", id, "object", "engine", "owner", "openai", "ready", true,
            "created", null, "max_replicas", null, "permissions", null, "ready_replicas", null, "replicas", null);
    }
}
