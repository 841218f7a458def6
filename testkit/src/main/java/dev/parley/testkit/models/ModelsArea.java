package dev.parley.testkit.models;

import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.util.List;

/** {@code /models}: a handful of the service's models and a fine-tuned one, which is the only one that can be deleted. */
public final class ModelsArea implements Area {
    private static final int CREATED = 1_767_225_600;

    private final Kept<JsonObject> models = new Kept<>(ModelsArea::unknown);

    public ModelsArea() {
        for (String id : List.of("gpt-5.2", "gpt-4o", "gpt-4o-mini", "gpt-4o-audio-preview", "text-embedding-3-small",
            "omni-moderation-latest")) add(id, "system");
        add("whisper-1", "openai-internal");
        add("ft:gpt-4o-mini:acme:tutor:abc123");
    }

    @Override
    public List<Route> routes() {
        return List.of(
            get("/models", call -> ok(Page.whole(models.all()))),
            get("/models/{model}", call -> ok(models.find(call.path("model")))),
            Route.delete("/models/{model}", this::delete));
    }

    /** Lists a fine-tuned model too. */
    public void add(String id) {
        add(id, "acme");
    }

    /** What the service says of a model that it does not have. */
    public static Refusal unknown(String id) {
        return Refusal.notFound("The model '" + id + "' does not exist").param("model").code("model_not_found");
    }

    private void add(String id, String owner) {
        models.add(id, Json.object("id", id, "object", "model", "created", CREATED, "owned_by", owner));
    }

    private Plan delete(Call call) {
        String id = call.path("model");
        models.find(id);
        if (!id.startsWith("ft:")) {
            throw new Refusal("You have insufficient permissions for this operation.").status(403);
        }
        models.delete(id);
        return Answers.deleted(id, "model");
    }
}
