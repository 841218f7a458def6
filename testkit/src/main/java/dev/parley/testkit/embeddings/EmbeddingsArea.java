package dev.parley.testkit.embeddings;

import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.util.ArrayList;
import java.util.List;

/** {@code /embeddings}: every text has its own vector, always the same. */
public final class EmbeddingsArea implements Area {
    private static final int SMALL = 1536;
    private static final int LARGE = 3072;

    @Override
    public List<Route> routes() {
        return List.of(post("/embeddings", this::create));
    }

    private Plan create(Call call) {
        JsonObject request = call.json();
        int usual = Checks.requireModel(request).endsWith("-large") ? LARGE : SMALL;
        Checks.requireAtLeastOne(request, "dimensions");
        List<Input> inputs = Input.of(request);
        int dimensions = number(request, "dimensions", usual);
        List<Vector> vectors = inputs.stream().map(input -> Vector.of(input.text(), dimensions)).toList();
        return Answers.ok(json(request, vectors, inputs.stream().mapToInt(Input::tokens).sum()));
    }

    /** The answer to a request, with these vectors. */
    public static JsonObject json(JsonObject request, List<Vector> vectors, int tokens) {
        boolean base64 = "base64".equals(text(request, "encoding_format"));
        List<JsonObject> data = new ArrayList<>();
        for (Vector vector : vectors) {
            data.add(Json.object("object", "embedding", "index", data.size(),
                "embedding", base64 ? vector.base64() : vector.json()));
        }
        return Json.object("object", "list", "data", data, "model", text(request, "model"),
            "usage", Json.object("prompt_tokens", tokens, "total_tokens", tokens));
    }
}
