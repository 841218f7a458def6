package dev.parley.testkit.chatkit;

import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** {@code /chatkit}: every session begins a thread of its user, in which the user has asked and was answered. */
public final class ChatKitArea implements Area {
    private static final String BETA = "chatkit_beta=v1";

    private final InstantSource clock;
    private final Ids ids = new Ids();
    private final Kept<Session> sessions = new Kept<>(id -> Refusal.notFound("Session '" + id + "' not found.").param("session_id"));
    private final Kept<ChatThread> threads = new Kept<>(id -> Refusal.notFound("Thread '" + id + "' not found.").param("thread_id"));

    public ChatKitArea(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/chatkit/sessions", inBeta(this::create)),
            post("/chatkit/sessions/{id}/cancel", inBeta(call -> ok(sessions.find(call.path("id")).cancelled()))),
            get("/chatkit/threads", inBeta(this::list)),
            get("/chatkit/threads/{id}", inBeta(call -> ok(find(call).json()))),
            Route.delete("/chatkit/threads/{id}", inBeta(this::delete)),
            get("/chatkit/threads/{id}/items", inBeta(call -> Page.newestFirst(find(call).items(), call))));
    }

    private static Function<Call, Plan> inBeta(Function<Call, Plan> answer) {
        return call -> {
            String sent = call.request().header("openai-beta");
            if (sent != null && sent.contains(BETA)) return answer.apply(call);
            throw new Refusal("You must provide the 'OpenAI-Beta' header to access the ChatKit API. Please try again by "
                + "setting the header 'OpenAI-Beta: " + BETA + "'.").code("invalid_beta");
        };
    }

    private Plan create(Call call) {
        JsonObject request = call.json();
        if (!request.has("workflow")) throw Checks.missing("workflow");
        String user = Checks.requireText(request, "user");
        String thread = ids.next("cthr_");
        threads.add(thread, new ChatThread(thread, user, clock.instant().getEpochSecond(), ids));
        String id = ids.next("cksess_");
        return ok(sessions.add(id, new Session(id, request, clock)).json());
    }

    private Plan list(Call call) {
        String user = call.query("user");
        return Page.newestFirst(threads.all().stream().map(ChatThread::json)
            .filter(thread -> user == null || user.equals(text(thread, "user"))).toList(), call);
    }

    private Plan delete(Call call) {
        threads.delete(call.path("id"));
        return Answers.deleted(call.path("id"), "chatkit.thread.deleted");
    }

    private ChatThread find(Call call) {
        return threads.find(call.path("id"));
    }
}
