package dev.parley.testkit.finetuning;

import static dev.parley.testkit.json.Read.items;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which projects may use which checkpoint, in the order given. Unlike the service, it lets any key in. */
final class CheckpointPermissions implements Area {
    private static final String PATH = "/fine_tuning/checkpoints/{checkpoint}/permissions";

    private final InstantSource clock;
    private final Ids ids = new Ids();
    private final Map<String, List<JsonObject>> permissions = new HashMap<>();

    CheckpointPermissions(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(post(PATH, this::create), get(PATH, this::list), Route.delete(PATH + "/{id}", this::delete));
    }

    private Plan create(Call call) {
        List<JsonElement> projects = items(call.json(), "project_ids");
        if (projects.isEmpty()) throw Checks.emptyArray("project_ids");
        List<JsonObject> added = projects.stream().map(this::permission).toList();
        of(call).addAll(added);
        return ok(Json.with(Page.whole(added),
            "first_id", added.get(0).get("id"),
            "last_id", added.get(added.size() - 1).get("id"),
            "has_more", false));
    }

    private JsonObject permission(JsonElement project) {
        return Json.object(
            "object", "checkpoint.permission",
            "id", ids.next("cp_"),
            "created_at", clock.instant().getEpochSecond(),
            "project_id", project);
    }

    private Plan list(Call call) {
        String project = call.query("project_id");
        List<JsonObject> wanted = of(call).stream()
            .filter(permission -> project == null || project.equals(text(permission, "project_id"))).toList();
        return Page.newestFirst(wanted, call);
    }

    private Plan delete(Call call) {
        String id = call.path("id");
        if (!of(call).removeIf(permission -> id.equals(text(permission, "id")))) {
            throw Refusal.notFound("No such permission: " + id).param("id");
        }
        return Answers.deleted(id, "checkpoint.permission");
    }

    private List<JsonObject> of(Call call) {
        return permissions.computeIfAbsent(call.path("checkpoint"), checkpoint -> new ArrayList<>());
    }
}
