package dev.parley.testkit.images;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.wire.Plan;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Images that were laid out beforehand. */
public final class ImageReplies {
    private ImageReplies() {}

    public static Plan of(List<byte[]> images, Instant now) {
        List<JsonObject> data = images.stream()
            .map(image -> Json.object("b64_json", Base64.getEncoder().encodeToString(image))).toList();
        return Answers.ok(Json.object("created", now.getEpochSecond(), "data", data));
    }
}
