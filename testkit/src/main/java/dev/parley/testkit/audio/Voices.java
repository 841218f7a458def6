package dev.parley.testkit.audio;

import static dev.parley.testkit.service.Route.post;

import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.FormData;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;

/** {@code /audio/voices}: makes a voice of a recording to whose use someone has consented. */
final class Voices implements Area {
    private final VoiceConsents consents;
    private final InstantSource clock;
    private final Ids ids = new Ids();

    Voices(VoiceConsents consents, InstantSource clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(post("/audio/voices", this::create));
    }

    private Plan create(Call call) {
        FormData form = call.form();
        form.file("audio_sample");
        consents.find(form.required("consent"));
        String name = form.required("name");
        return Answers.ok(Json.object(
            "object", "audio.voice",
            "id", ids.next("voice_"),
            "name", name,
            "created_at", clock.instant().getEpochSecond()));
    }
}
