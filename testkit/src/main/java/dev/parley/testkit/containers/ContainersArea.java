package dev.parley.testkit.containers;

import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.files.StoredFiles;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.FormPart;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;

/** {@code /containers}: what was put into a container is listed, served and deleted, until the container expires. */
public final class ContainersArea implements Area {
    private static final int MINUTES = 20;

    private final StoredFiles uploads;
    private final InstantSource clock;
    private final Ids ids = new Ids();
    private final Kept<Container> containers =
        new Kept<>(id -> Refusal.notFound("Container with id '" + id + "' not found.").param("container_id"));

    public ContainersArea(StoredFiles uploads, InstantSource clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/containers", this::create),
            get("/containers", this::list),
            get("/containers/{id}", call -> ok(find(call).json())),
            Route.delete("/containers/{id}", this::delete),
            post("/containers/{id}/files", this::add),
            get("/containers/{id}/files", call -> Page.newestFirst(usable(call).files(), call)),
            get("/containers/{id}/files/{file_id}", call -> ok(usable(call).file(call.path("file_id")))),
            Route.delete("/containers/{id}/files/{file_id}", this::remove),
            get("/containers/{id}/files/{file_id}/content", this::content));
    }

    private Plan create(Call call) {
        JsonObject request = call.json();
        String name = Checks.requireText(request, "name");
        JsonObject expiry = Read.membersOrNone(request, "expires_after");
        String id = ids.next("cntr_");
        Container container = new Container(id, name, Read.number(expiry, "minutes", MINUTES),
            text(request, "memory_limit", "1g"), networkOf(request), clock);
        for (String file : Read.texts(request, "file_ids")) copy(container, file);
        return ok(containers.add(id, container).json());
    }

    /** What was asked for but the secrets, which are never told again. */
    private static JsonObject networkOf(JsonObject request) {
        JsonObject network = Read.membersOrNone(request, "network_policy").deepCopy();
        network.remove("domain_secrets");
        if (!network.has("type")) network.addProperty("type", "disabled");
        return network;
    }

    private Plan list(Call call) {
        String name = call.query("name");
        return Page.newestFirst(containers.all().stream().map(Container::json)
            .filter(container -> name == null || name.equals(text(container, "name"))).toList(), call);
    }

    private Plan delete(Call call) {
        containers.delete(call.path("id"));
        return Answers.deleted(call.path("id"), "container.deleted");
    }

    private Plan add(Call call) {
        Container container = usable(call);
        if (!call.isForm()) return ok(copy(container, Checks.requireText(call.json(), "file_id")));
        if (call.form().files("file").isEmpty()) return ok(copy(container, call.form().required("file_id")));
        FormPart file = call.form().file("file");
        return ok(container.add(ids.next("cfile_"), file.fileName(), file.content()));
    }

    private JsonObject copy(Container container, String upload) {
        return container.add(ids.next("cfile_"), text(uploads.find(upload), "filename"), uploads.content(upload));
    }

    private Plan remove(Call call) {
        usable(call).delete(call.path("file_id"));
        return Answers.deleted(call.path("file_id"), "container.file.deleted");
    }

    private Plan content(Call call) {
        return Answers.content("application/octet-stream", usable(call).content(call.path("file_id")));
    }

    private Container find(Call call) {
        return containers.find(call.path("id"));
    }

    private Container usable(Call call) {
        Container container = find(call);
        if (container.isExpired()) throw new Refusal("Container is expired.").param("container_id");
        return container.used();
    }
}
