package dev.parley.testkit.conversations;

import static dev.parley.testkit.json.Read.has;
import static dev.parley.testkit.json.Read.items;
import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.responses.Items;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;

/** {@code /conversations}: begins conversations and remembers them; responses add to them. */
public final class ConversationsArea implements Area {
    private static final int MOST = 20;

    private final Items items;
    private final KeptConversations kept;
    private final InstantSource clock;

    public ConversationsArea(Items items, KeptConversations kept, InstantSource clock) {
        this.items = items;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/conversations", this::create),
            get("/conversations/{id}", call -> ok(kept.json(call.path("id")))),
            post("/conversations/{id}", this::update),
            Route.delete("/conversations/{id}", this::delete),
            get("/conversations/{id}/items", call -> Page.newestFirst(kept.items(call.path("id")), call)),
            post("/conversations/{id}/items", this::add),
            get("/conversations/{id}/items/{item}", call -> ok(kept.item(call.path("id"), call.path("item")))),
            Route.delete("/conversations/{id}/items/{item}",
                call -> ok(kept.remove(call.path("id"), call.path("item")))));
    }

    private Plan create(Call call) {
        JsonObject request = call.json();
        checkSize(request);
        return ok(kept.begin(clock.instant(), metadata(request), items.of(request.get("items"))));
    }

    private Plan update(Call call) {
        JsonObject request = call.json();
        if (!request.has("metadata")) throw Checks.missing("metadata");
        return ok(kept.update(call.path("id"), metadata(request)));
    }

    private Plan delete(Call call) {
        kept.delete(call.path("id"));
        return Answers.deleted(call.path("id"), "conversation.deleted");
    }

    private Plan add(Call call) {
        JsonObject request = call.json();
        if (!request.has("items")) throw Checks.missing("items");
        if (items(request, "items").isEmpty()) throw Checks.emptyArray("items");
        checkSize(request);
        kept.json(call.path("id"));
        List<JsonObject> added = items.of(request.get("items"));
        kept.add(call.path("id"), added);
        return Page.oldestFirst(added, call);
    }

    private static void checkSize(JsonObject request) {
        if (items(request, "items").size() > MOST) {
            throw new Refusal("Invalid 'items': array too long.").param("items");
        }
    }

    private static JsonElement metadata(JsonObject request) {
        return has(request, "metadata") ? request.get("metadata") : Json.empty();
    }
}
