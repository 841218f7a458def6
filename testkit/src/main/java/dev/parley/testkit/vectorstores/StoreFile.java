package dev.parley.testkit.vectorstores;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.wire.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file in a store. Its processing takes a second; it fails for a file without words, of a type that holds no text, or
 * with {@code fail} in its name.
 */
final class StoreFile {
    private static final int TELLING = 1024 * 1024;
    private static final Duration TAKES = Duration.ofSeconds(1);
    private static final Set<String> READABLE = Set.of(
        "c", "cpp", "cs", "css", "csv", "doc", "docx", "go", "html", "java", "js", "json", "kt", "md", "pdf", "php",
        "pptx", "py", "rb", "sh", "tex", "ts", "txt", "xml");

    /** What a file is called, and what is in it. */
    record Source(String id, String name, Content content) {}

    private final String store;
    private final Source source;
    private final Chunking chunking;
    private final InstantSource clock;
    private final Instant created;
    private final @Nullable JsonObject error;
    private JsonObject attributes;
    private boolean cancelled;
    private @Nullable List<String> chunks;

    StoreFile(String store, Source source, Chunking chunking, JsonObject attributes, InstantSource clock) {
        this.store = store;
        this.source = source;
        this.chunking = chunking;
        this.attributes = attributes;
        this.clock = clock;
        this.created = clock.instant();
        this.error = errorOf(source);
    }

    String id() {
        return source.id;
    }

    String name() {
        return source.name;
    }

    String text() {
        return source.content.text();
    }

    List<String> chunks() {
        if (chunks == null) chunks = chunking.chunksOf(text());
        return chunks;
    }

    JsonObject attributes() {
        return attributes;
    }

    void change(JsonObject attributes) {
        this.attributes = attributes;
    }

    long bytes() {
        return isCompleted() ? source.content.size() : 0;
    }

    String status() {
        if (cancelled) return "cancelled";
        if (clock.instant().isBefore(created.plus(TAKES))) return "in_progress";
        return error == null ? "completed" : "failed";
    }

    boolean isInProgress() {
        return status().equals("in_progress");
    }

    boolean isCompleted() {
        return status().equals("completed");
    }

    void cancel() {
        cancelled |= isInProgress();
    }

    JsonObject json() {
        return Json.object(
            "id", source.id,
            "object", "vector_store.file",
            "usage_bytes", bytes(),
            "created_at", created.getEpochSecond(),
            "vector_store_id", store,
            "status", status(),
            "last_error", status().equals("failed") ? error : null,
            "chunking_strategy", chunking.json(),
            "attributes", attributes);
    }

    private static @Nullable JsonObject errorOf(Source source) {
        String type = source.name.substring(source.name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!READABLE.contains(type)) return error("unsupported_file", "The file type is not supported.");
        boolean blank = new String(source.content.bytes(TELLING), UTF_8).isBlank();
        if (blank) return error("invalid_file", "The file has no text in it.");
        return source.name.contains("fail") ? error("server_error", "An internal error occurred.") : null;
    }

    private static JsonObject error(String code, String message) {
        return Json.object("code", code, "message", message);
    }
}
