package dev.parley.testkit.containers;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.wire.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A container with its files, which expires so many minutes after it was last used. */
final class Container {
    private record Stored(JsonObject json, Content content) {}

    private final String id;
    private final String name;
    private final int minutes;
    private final String memory;
    private final JsonObject network;
    private final InstantSource clock;
    private final Instant created;
    private Instant lastUsed;
    private final Kept<Stored> files =
        new Kept<>(id -> Refusal.notFound("Container file with id '" + id + "' not found.").param("file_id"));

    Container(String id, String name, int minutes, String memory, JsonObject network, InstantSource clock) {
        this.id = id;
        this.name = name;
        this.minutes = minutes;
        this.memory = memory;
        this.network = network;
        this.clock = clock;
        this.created = clock.instant();
        this.lastUsed = created;
    }

    JsonObject json() {
        return Json.object(
            "id", id,
            "object", "container",
            "created_at", created.getEpochSecond(),
            "status", isExpired() ? "expired" : "running",
            "last_active_at", lastUsed.getEpochSecond(),
            "expires_after", Json.object("anchor", "last_active_at", "minutes", minutes),
            "memory_limit", memory,
            "network_policy", network,
            "name", name);
    }

    boolean isExpired() {
        return !clock.instant().isBefore(lastUsed.plus(Duration.ofMinutes(minutes)));
    }

    Container used() {
        lastUsed = clock.instant();
        return this;
    }

    JsonObject add(String fileId, String fileName, Content content) {
        return files.add(fileId, new Stored(Json.object(
            "id", fileId,
            "object", "container.file",
            "created_at", clock.instant().getEpochSecond(),
            "bytes", content.size(),
            "container_id", id,
            "path", "/mnt/data/" + fileName,
            "source", "user"), content)).json;
    }

    List<JsonObject> files() {
        return files.all().stream().map(Stored::json).toList();
    }

    JsonObject file(String fileId) {
        return files.find(fileId).json;
    }

    Content content(String fileId) {
        return files.find(fileId).content;
    }

    void delete(String fileId) {
        files.delete(fileId);
    }
}
