package dev.parley.testkit.threads;

import static dev.parley.testkit.assistants.AssistantsVersion.show;
import static dev.parley.testkit.assistants.AssistantsVersion.showPage;
import static dev.parley.testkit.json.Read.flag;
import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.assistants.Changes;
import dev.parley.testkit.assistants.StoredAssistants;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /threads/{thread_id}/runs} and their steps. A run that is looked at is one stage further the next time. */
record ThreadRuns(ThreadMessages messages, StoredAssistants assistants, Duration wordDelay) implements Area {
    private static final String RUNS = "/threads/{thread_id}/runs";
    private static final String RUN = RUNS + "/{run_id}";

    @Override
    public List<Route> routes() {
        return List.of(
            post(RUNS, call -> create(call, thread(call), call.json(), new RunEvents())),
            get(RUNS, call -> showPage(call, thread(call).runs.all().stream().map(StoredRun::json).toList())),
            get(RUN, this::look),
            post(RUN, this::update),
            post(RUN + "/cancel", this::cancel),
            post(RUN + "/submit_tool_outputs", this::submit),
            get(RUN + "/steps", call -> showPage(call, find(call).steps.all())),
            get(RUN + "/steps/{step_id}", call -> show(call, find(call).steps.find(call.path("step_id")))));
    }

    /** Runs an assistant on a thread as a request says; its stream begins with what was told already. */
    Plan create(Call call, StoredThread thread, JsonObject request, RunEvents events) {
        JsonObject assistant = requireAssistant(request);
        thread.requireIdle("run on");
        objects(request, "additional_messages").forEach(message -> messages.add(thread, message));
        String id = messages.ids().next("run_");
        long now = messages.clock().instant().getEpochSecond();
        JsonObject json = RunJson.of(request, assistant, id, thread.id(), now);
        StoredRun run = thread.runs.add(id, new StoredRun(json, thread, messages.ids(), messages.clock()));
        if (!flag(request, "stream")) return show(call, json);
        for (String stage : List.of("created", "queued")) events.tell("thread.run." + stage, json);
        return finish(call, run, events);
    }

    /** The assistant that a request names, refused when there is none. */
    JsonObject requireAssistant(JsonObject request) {
        return assistants.find(Checks.requireText(request, "assistant_id"));
    }

    private Plan look(Call call) {
        StoredRun run = find(call);
        run.advance(new RunEvents());
        return show(call, run.json());
    }

    private Plan update(Call call) {
        StoredRun run = find(call);
        return show(call, run.change(Changes.of(run.json(), call.json(), List.of())));
    }

    private Plan cancel(Call call) {
        StoredRun run = find(call);
        run.cancel();
        return show(call, run.json());
    }

    private Plan submit(Call call) {
        StoredRun run = find(call);
        JsonObject request = call.json();
        Map<String, String> outputs = new LinkedHashMap<>();
        for (JsonObject output : objects(request, "tool_outputs")) {
            outputs.put(text(output, "tool_call_id", ""), text(output, "output", ""));
        }
        RunEvents events = new RunEvents();
        run.submit(outputs, events);
        return flag(request, "stream") ? finish(call, run, events) : show(call, run.json());
    }

    private Plan finish(Call call, StoredRun run, RunEvents events) {
        run.finish(events);
        return events.reply(call, wordDelay);
    }

    private StoredThread thread(Call call) {
        return messages.thread().apply(call);
    }

    private StoredRun find(Call call) {
        return thread(call).runs.find(call.path("run_id"));
    }
}
