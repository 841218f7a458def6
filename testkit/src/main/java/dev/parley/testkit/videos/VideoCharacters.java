package dev.parley.testkit.videos;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.FormData;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;
import java.time.InstantSource;

/** The characters that were made from uploaded videos, none of which is looked at. */
final class VideoCharacters {
    private final InstantSource clock;
    private final Ids ids = new Ids();
    private final Kept<JsonObject> characters =
        new Kept<>(id -> Refusal.notFound("No character found with id '" + id + "'.").param("character_id"));

    VideoCharacters(InstantSource clock) {
        this.clock = clock;
    }

    JsonObject create(Call call) {
        FormData form = call.form();
        form.file("video");
        String name = form.required("name");
        String id = ids.next("char_");
        return characters.add(id,
            Json.object("id", id, "name", name, "created_at", clock.instant().getEpochSecond()));
    }

    JsonObject find(String id) {
        return characters.find(id);
    }
}
