package dev.parley.testkit.threads;

import static dev.parley.testkit.assistants.AssistantsVersion.show;
import static dev.parley.testkit.assistants.AssistantsVersion.showPage;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;
import static dev.parley.testkit.threads.MessageJson.given;

import com.google.gson.JsonObject;
import dev.parley.testkit.assistants.AssistantsVersion;
import dev.parley.testkit.assistants.Changes;
import dev.parley.testkit.assistants.StoredAssistants;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** {@code /threads}: threads, what is said in them, and the runs of assistants on them. */
public final class ThreadsArea implements Area {
    private final InstantSource clock;
    private final Ids ids = new Ids();
    private final ThreadMessages messages;
    private final ThreadRuns runs;
    private final Kept<StoredThread> threads =
        new Kept<>(id -> Refusal.notFound("No thread found with id '" + id + "'."));

    public ThreadsArea(StoredAssistants assistants, InstantSource clock, Duration wordDelay) {
        this.clock = clock;
        this.messages = new ThreadMessages(this::find, ids, clock);
        this.runs = new ThreadRuns(messages, assistants, wordDelay);
    }

    @Override
    public List<Route> routes() {
        return Area.joined(List.of(
            post("/threads", call -> show(call, create(call.json()).json())),
            get("/threads", call -> showPage(call, threads.all().stream().map(StoredThread::json).toList())),
            post("/threads/runs", this::createAndRun),
            get("/threads/{thread_id}", call -> show(call, find(call).json())),
            post("/threads/{thread_id}", this::update),
            Route.delete("/threads/{thread_id}", this::delete)),
            messages, runs);
    }

    private StoredThread find(Call call) {
        AssistantsVersion.of(call);
        return threads.find(call.path("thread_id"));
    }

    private StoredThread create(JsonObject request) {
        String id = ids.next("thread_");
        StoredThread thread = new StoredThread(Json.object(
            "id", id,
            "object", "thread",
            "created_at", clock.instant().getEpochSecond(),
            "metadata", given(request, "metadata", Json.empty()),
            "tool_resources", given(request, "tool_resources", Json.empty())));
        objects(request, "messages").forEach(message -> messages.add(thread, message));
        return threads.add(id, thread);
    }

    private Plan update(Call call) {
        StoredThread thread = find(call);
        return show(call, thread.change(Changes.of(thread.json(), call.json(), List.of("tool_resources"))));
    }

    private Plan delete(Call call) {
        threads.delete(find(call).id());
        return Answers.deleted(call.path("thread_id"), "thread.deleted");
    }

    private Plan createAndRun(Call call) {
        JsonObject request = call.json();
        AssistantsVersion.of(call);
        runs.requireAssistant(request);
        StoredThread thread = create(membersOrNone(request, "thread"));
        RunEvents events = new RunEvents();
        events.tell("thread.created", thread.json());
        return runs.create(call, thread, request, events);
    }
}
