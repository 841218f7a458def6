package dev.parley.testkit.vectorstores;

import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store, its files and their batches. */
final class Store {
    private static final List<String> SETTINGS = List.of("name", "description", "expires_after", "metadata");
    private static final int MOST_DAYS = 365;

    final Kept<StoreFile> files;
    final Kept<FileBatch> batches;
    private final String id;
    private final InstantSource clock;
    private final Instant created;
    private Instant lastActive;
    private JsonObject settings = Json.object("metadata", Json.empty());

    Store(String id, JsonObject request, InstantSource clock) {
        this.id = id;
        this.clock = clock;
        this.created = clock.instant();
        this.lastActive = created;
        this.files = new Kept<>(file -> lost("file", file));
        this.batches = new Kept<>(batch -> lost("file batch", batch));
        update(request);
    }

    String id() {
        return id;
    }

    void update(JsonObject request) {
        checkExpiration(request);
        JsonObject changes = new JsonObject();
        for (String name : SETTINGS) if (request.has(name)) changes.add(name, request.get(name));
        settings = Json.joined(settings, changes);
    }

    /** Notes that the store is being used, or refuses that when it has expired. */
    void use() {
        if (status().equals("expired")) {
            throw new Refusal("Vector store " + id + " is expired.").code("vector_store_expired");
        }
        lastActive = clock.instant();
    }

    JsonObject json() {
        Instant expiry = expiresAt();
        return Json.object(
            "id", id,
            "object", "vector_store",
            "created_at", created.getEpochSecond(),
            "name", text(settings, "name", ""),
            "description", settings.get("description"),
            "usage_bytes", files.all().stream().mapToLong(StoreFile::bytes).sum(),
            "file_counts", FileCounts.of(files.all()),
            "status", status(),
            "expires_after", Optional.ofNullable(members(settings, "expires_after")),
            "expires_at", expiry == null ? null : expiry.getEpochSecond(),
            "last_active_at", lastActive.getEpochSecond(),
            "metadata", settings.get("metadata"));
    }

    private @Nullable Instant expiresAt() {
        Integer days = number(membersOrNone(settings, "expires_after"), "days");
        return days == null ? null : lastActive.plus(Duration.ofDays(days));
    }

    private String status() {
        Instant expiry = expiresAt();
        if (expiry != null && !clock.instant().isBefore(expiry)) return "expired";
        return files.all().stream().anyMatch(StoreFile::isInProgress) ? "in_progress" : "completed";
    }

    private Refusal lost(String what, String missing) {
        return Refusal.notFound("No " + what + " found with id '" + missing + "' in vector store '" + id + "'.");
    }

    private static void checkExpiration(JsonObject request) {
        JsonObject expiration = members(request, "expires_after");
        int days = expiration == null ? 1 : number(expiration, "days", 0);
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal("Invalid 'expires_after.days': expected 1 to 365.").param("expires_after.days");
        }
    }
}
