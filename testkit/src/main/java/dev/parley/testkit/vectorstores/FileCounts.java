package dev.parley.testkit.vectorstores;

import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.List;

/** How many files have come how far. */
final class FileCounts {
    private FileCounts() {}

    static JsonObject of(Collection<StoreFile> files) {
        JsonObject counts = new JsonObject();
        for (String status : List.of("in_progress", "completed", "failed", "cancelled")) {
            counts.addProperty(status, files.stream().filter(file -> file.status().equals(status)).count());
        }
        counts.addProperty("total", files.size());
        return counts;
    }
}
