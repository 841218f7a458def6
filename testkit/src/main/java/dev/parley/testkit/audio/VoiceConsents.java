package dev.parley.testkit.audio;

import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.FormData;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;

/** {@code /audio/voice_consents}: what was handed in is listed, renamed and deleted. */
final class VoiceConsents implements Area {
    private static final String OBJECT = "audio.voice_consent";

    private final InstantSource clock;
    private final Ids ids = new Ids();
    private final Kept<JsonObject> consents = new Kept<>(id ->
        Refusal.notFound("Voice consent " + id + " not found.").param("consent_id").code("not_found"));

    VoiceConsents(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/audio/voice_consents", this::create),
            get("/audio/voice_consents", call -> Page.oldestFirst(consents.all(), call)),
            get("/audio/voice_consents/{id}", call -> ok(find(call.path("id")))),
            post("/audio/voice_consents/{id}", this::update),
            Route.delete("/audio/voice_consents/{id}", this::delete));
    }

    /** A consent, refused when there is none of that id. */
    JsonObject find(String id) {
        return consents.find(id);
    }

    private Plan create(Call call) {
        FormData form = call.form();
        form.file("recording");
        String name = form.required("name");
        String language = form.required("language");
        String id = ids.next("cons_");
        return ok(consents.add(id, Json.object(
            "object", OBJECT,
            "id", id,
            "name", name,
            "language", language,
            "created_at", clock.instant().getEpochSecond())));
    }

    private Plan update(Call call) {
        JsonObject consent = find(call.path("id"));
        String name = Checks.requireText(call.json(), "name");
        return ok(consents.add(call.path("id"), Json.with(consent, "name", name)));
    }

    private Plan delete(Call call) {
        consents.delete(call.path("id"));
        return Answers.deleted(call.path("id"), OBJECT);
    }
}
