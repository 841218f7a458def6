package dev.parley.testkit.videos;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A video that is being made: it waits for a second, and takes two more. One whose prompt has the word {@code fail} in it
 * fails then.
 */
final class VideoJob {
    private static final Duration WAITS = Duration.ofSeconds(1);
    private static final Duration TAKES = Duration.ofSeconds(2);
    private static final Duration LIVES = Duration.ofDays(1);

    /** What is asked for. */
    record Order(String model, String size, int seconds, String prompt, @Nullable String remixedFrom) {}

    private final String id;
    private final Order order;
    private final InstantSource clock;
    private final Instant created;
    private final Instant end;

    VideoJob(String id, Order order, InstantSource clock) {
        this.id = id;
        this.order = order;
        this.clock = clock;
        this.created = clock.instant();
        this.end = created.plus(WAITS).plus(TAKES);
    }

    String id() {
        return id;
    }

    Order order() {
        return order;
    }

    String status() {
        Instant now = clock.instant();
        if (now.isBefore(created.plus(WAITS))) return "queued";
        if (now.isBefore(end)) return "in_progress";
        return order.prompt.contains("fail") ? "failed" : "completed";
    }

    boolean isCompleted() {
        return status().equals("completed");
    }

    boolean hasEnded() {
        return isCompleted() || status().equals("failed");
    }

    JsonObject json() {
        String status = status();
        boolean completed = status.equals("completed");
        return Json.object(
            "id", id,
            "object", "video",
            "model", order.model,
            "status", status,
            "progress", progress(status),
            "created_at", created.getEpochSecond(),
            "completed_at", completed ? end.getEpochSecond() : null,
            "expires_at", completed ? end.plus(LIVES).getEpochSecond() : null,
            "prompt", order.prompt,
            "size", order.size,
            "seconds", String.valueOf(order.seconds),
            "remixed_from_video_id", order.remixedFrom,
            "error", status.equals("failed") ? error() : null);
    }

    private long progress(String status) {
        if (status.equals("queued")) return 0;
        if (status.equals("completed")) return 100;
        long taken = Duration.between(created.plus(WAITS), clock.instant()).toMillis();
        return Math.min(99, taken * 100 / TAKES.toMillis());
    }

    private static JsonObject error() {
        return Json.object("code", "video_generation_failed", "message", "The video could not be made.");
    }
}
