package dev.parley.testkit.vectorstores;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.time.Instant;
import java.util.List;

/** Files that were put into a store together. It fails only when all of them do. */
final class FileBatch {
    private final String id;
    private final String store;
    private final Instant created;
    private final List<StoreFile> files;
    private boolean cancelled;

    FileBatch(String id, String store, Instant created, List<StoreFile> files) {
        this.id = id;
        this.store = store;
        this.created = created;
        this.files = files;
    }

    String id() {
        return id;
    }

    List<StoreFile> files() {
        return files;
    }

    boolean isInProgress() {
        return status().equals("in_progress");
    }

    void cancel() {
        if (!isInProgress()) return;
        cancelled = true;
        files.forEach(StoreFile::cancel);
    }

    JsonObject json() {
        return Json.object(
            "id", id,
            "object", "vector_store.files_batch",
            "created_at", created.getEpochSecond(),
            "vector_store_id", store,
            "status", status(),
            "file_counts", FileCounts.of(files));
    }

    private String status() {
        if (cancelled) return "cancelled";
        if (files.stream().anyMatch(StoreFile::isInProgress)) return "in_progress";
        return files.stream().allMatch(file -> file.status().equals("failed")) ? "failed" : "completed";
    }
}
