package dev.parley.testkit.threads;

import static dev.parley.testkit.assistants.AssistantsVersion.show;
import static dev.parley.testkit.assistants.AssistantsVersion.showPage;
import static dev.parley.testkit.json.Read.first;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.json.Read.texts;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.assistants.AssistantsVersion;
import dev.parley.testkit.assistants.Changes;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** {@code /threads/{thread_id}/messages}, and the files attached to those of the first version. */
record ThreadMessages(Function<Call, StoredThread> thread, Ids ids, InstantSource clock) implements Area {
    private static final String MESSAGES = "/threads/{thread_id}/messages";
    private static final String MESSAGE = MESSAGES + "/{message_id}";

    @Override
    public List<Route> routes() {
        return List.of(
            post(MESSAGES, this::create),
            get(MESSAGES, this::list),
            get(MESSAGE, call -> show(call, find(call))),
            post(MESSAGE, this::update),
            Route.delete(MESSAGE, this::delete),
            get(MESSAGE + "/files", call -> showPage(call, files(call))),
            get(MESSAGE + "/files/{file_id}", call -> show(call, file(call))));
    }

    /** Puts the message of a request into a thread. */
    JsonObject add(StoredThread thread, JsonObject request) {
        String id = ids.next("msg_");
        return thread.messages.add(id, MessageJson.of(request, id, thread.id(), clock.instant().getEpochSecond()));
    }

    private Plan create(Call call) {
        StoredThread thread = thread().apply(call);
        thread.requireIdle("add messages to");
        return show(call, add(thread, call.json()));
    }

    private Plan list(Call call) {
        String run = call.query("run_id");
        List<JsonObject> all = thread.apply(call).messages.all();
        return showPage(call, all.stream().filter(it -> run == null || run.equals(text(it, "run_id"))).toList());
    }

    private JsonObject find(Call call) {
        return thread.apply(call).messages.find(call.path("message_id"));
    }

    private Plan update(Call call) {
        JsonObject updated = Changes.of(find(call), call.json(), List.of());
        return show(call, thread.apply(call).messages.add(call.path("message_id"), updated));
    }

    private Plan delete(Call call) {
        thread.apply(call).messages.delete(call.path("message_id"));
        return Answers.deleted(call.path("message_id"), "thread.message.deleted");
    }

    private List<JsonObject> files(Call call) {
        AssistantsVersion.requireFirst(call);
        JsonObject message = find(call);
        return texts(message, "file_ids").stream().map(id -> Json.object(
            "id", id,
            "object", "thread.message.file",
            "created_at", message.get("created_at"),
            "message_id", message.get("id"))).toList();
    }

    private JsonObject file(Call call) {
        JsonObject file = first(files(call), "id", call.path("file_id"));
        if (file == null) throw Refusal.notFound("No file found with id '" + call.path("file_id") + "'.");
        return file;
    }
}
