package dev.parley.testkit.files;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.wire.Content;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of the fake: those that were uploaded, and those that its own jobs have written. */
public final class StoredFiles {
    private record Stored(JsonObject json, Content content) {}

    private final InstantSource clock;
    private final Ids ids = new Ids();
    private final Kept<Stored> files =
        new Kept<>(id -> Refusal.notFound("No such File object: " + id).param("id"));

    public StoredFiles(InstantSource clock) {
        this.clock = clock;
    }

    /** All files, oldest first. */
    public List<JsonObject> all() {
        return files.all().stream().map(Stored::json).toList();
    }

    /** Keeps a file that ends so many seconds from now, or never, and describes it. */
    public JsonObject add(String name, String purpose, Content content, @Nullable Long expiresAfter) {
        String id = ids.next("file-");
        long now = clock.instant().getEpochSecond();
        JsonObject json = Json.object(
            "id", id,
            "object", "file",
            "bytes", content.size(),
            "created_at", now,
            "expires_at", Optional.ofNullable(expiresAfter).map(seconds -> now + seconds),
            "filename", name,
            "purpose", purpose,
            "status", "processed");
        return files.add(id, new Stored(json, content)).json;
    }

    /** The description of a file, refused when there is none. */
    public JsonObject find(String id) {
        return files.find(id).json;
    }

    /** What a file holds, refused when there is none. */
    public Content content(String id) {
        return files.find(id).content;
    }

    /** Forgets a file, refused when there is none. */
    public void delete(String id) {
        files.delete(id);
    }
}
