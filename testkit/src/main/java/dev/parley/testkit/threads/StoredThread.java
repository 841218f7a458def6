package dev.parley.testkit.threads;

import static dev.parley.testkit.json.Read.last;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;

/** A thread with all that was said in it, and the runs on it, oldest first. */
final class StoredThread {
    final Kept<JsonObject> messages = new Kept<>(id -> Refusal.notFound("No message found with id '" + id + "'."));
    final Kept<StoredRun> runs = new Kept<>(id -> Refusal.notFound("No run found with id '" + id + "'."));
    private JsonObject json;

    StoredThread(JsonObject json) {
        this.json = json;
    }

    String id() {
        return text(json, "id", "");
    }

    JsonObject json() {
        return json;
    }

    JsonObject change(JsonObject json) {
        this.json = json;
        return json;
    }

    /** What the user said last; empty when nothing. */
    String question() {
        JsonObject message = last(messages.all(), "role", "user");
        return message == null ? "" : MessageJson.textOf(message);
    }

    /** Refuses what is to be done while a run is at work. */
    void requireIdle(String deed) {
        runs.all().stream().filter(StoredRun::isActive).findFirst().ifPresent(run -> {
            throw new Refusal("Can't " + deed + " " + id() + " while a run " + run.id() + " is active.");
        });
    }
}
