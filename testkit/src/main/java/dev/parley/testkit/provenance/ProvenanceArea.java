package dev.parley.testkit.provenance;

import static dev.parley.testkit.service.Route.post;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.FormPart;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /content_provenance_checks}: a file is taken for generated when it has the word {@code OpenAI} in it. */
public final class ProvenanceArea implements Area {
    private static final byte[] SIGN = "OpenAI".getBytes(UTF_8);
    private static final String AUDIO = ".*\\.(mp3|wav|flac|ogg|opus|aac|m4a|webm)";

    private final InstantSource clock;

    public ProvenanceArea(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(post("/content_provenance_checks", this::check));
    }

    private Plan check(Call call) {
        FormPart file = call.form().file("file");
        String model = file.content().indexOf(SIGN, 0) < 0 ? null : "gpt-image-1.5";
        JsonObject watermark = result("synthid", model);
        JsonObject metadata = Json.joined(result("c2pa", model), Json.object(
            "validation_state", model == null ? "not_present" : "trusted",
            "issuer", model == null ? null : "OpenAI"));
        boolean audio = String.valueOf(file.fileName()).matches(AUDIO);
        return Answers.ok(Json.object(
            "object", "content_provenance_check",
            "created_at", clock.instant().getEpochSecond(),
            "results", audio ? List.of(watermark) : List.of(metadata, watermark)));
    }

    private JsonObject result(String type, @Nullable String model) {
        return Json.object(
            "type", type,
            "outcome", model == null ? "not_detected" : "detected",
            "model", model,
            "generated_at", Optional.ofNullable(model).map(found -> clock.instant().toString()).orElse(null));
    }
}
