package dev.parley.testkit.responses;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import dev.parley.testkit.conversations.Items;
import dev.parley.testkit.conversations.KeptConversations;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Event;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Request;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.webhooks.Webhooks;
import dev.parley.testkit.wire.Plan;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code /responses}: makes responses, plain, streamed, in the background or over a WebSocket, and remembers those that are
 * to be stored.
 */
public final class ResponsesArea implements Area {
    private final Items items;
    private final KeptConversations conversations;
    private final InstantSource clock;
    private final Duration wordDelay;
    private final Webhooks webhooks;
    private final Consumer<Request> check;
    private final Ids ids = new Ids();
    private final Kept<FakeResponse> stored =
        new Kept<>(id -> Refusal.notFound("Response with id '" + id + "' not found."));

    public ResponsesArea(
        Items items,
        KeptConversations conversations,
        InstantSource clock,
        Duration wordDelay,
        Webhooks webhooks,
        Consumer<Request> check) {
        this.items = items;
        this.conversations = conversations;
        this.clock = clock;
        this.wordDelay = wordDelay;
        this.webhooks = webhooks;
        this.check = check;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/responses", this::create),
            get("/responses", call -> Answers.socket(call, socket -> new ResponseSocket(socket, this, wordDelay))),
            post("/responses/input_tokens", this::count),
            post("/responses/compact", this::compact),
            get("/responses/{id}", this::retrieve),
            Route.delete("/responses/{id}", this::delete),
            post("/responses/{id}/cancel", this::cancel),
            get("/responses/{id}/input_items", call -> Page.newestFirst(find(call).prompt().all(), call)));
    }

    private Plan create(Call call) {
        FakeResponse response = answer(prompt(call.json(), null));
        return response.prompt().streams() ? stream(response, 0) : ok(response.json());
    }

    /** The response to a message of a WebSocket, which may go on with the last one there, be that stored or not. */
    FakeResponse create(JsonObject message, @Nullable FakeResponse last) {
        check.accept(Request.json("POST", "/v1/responses", message));
        return answer(prompt(message, last));
    }

    private FakeResponse answer(ResponsePrompt prompt) {
        ResponseChecks.checkCalls(prompt);
        Output output = new ResponseAnswer(prompt, items).output();
        String conversation = conversationOf(prompt.json());
        FakeResponse response = new FakeResponse(ids.next("resp_"), prompt, output, conversation, clock);
        if (prompt.isStored()) stored.add(response.id(), response);
        if (prompt.isBackground()) webhooks.watch("response", response.id(), response::status);
        if (conversation != null) {
            conversations.add(conversation, Stream.concat(prompt.input().stream(), output.items().stream()).toList());
        }
        return response;
    }

    private ResponsePrompt prompt(JsonObject request, @Nullable FakeResponse last) {
        ResponseChecks.check(request);
        return new ResponsePrompt(request, items.of(request.get("input")), context(request, last));
    }

    private List<JsonObject> context(JsonObject request, @Nullable FakeResponse last) {
        String previous = text(request, "previous_response_id");
        if (previous != null && last != null && last.id().equals(previous)) return last.items();
        if (previous != null) return previous(previous).items();
        String conversation = conversationOf(request);
        return conversation == null ? List.of() : conversations.items(conversation);
    }

    private FakeResponse previous(String id) {
        return stored.all().stream().filter(response -> response.id().equals(id)).findFirst()
            .orElseThrow(() -> new Refusal("Previous response with id '" + id + "' not found.")
                .param("previous_response_id").code("previous_response_not_found"));
    }

    private static @Nullable String conversationOf(JsonObject request) {
        String id = text(request, "conversation");
        return id == null ? text(membersOrNone(request, "conversation"), "id") : id;
    }

    private Plan retrieve(Call call) {
        FakeResponse response = find(call);
        if (!"true".equals(call.query("stream"))) return ok(response.json());
        requireBackground(response, "Response '" + response.id() + "' was not made in the background.");
        String after = call.query("starting_after");
        return stream(response, after == null ? 0 : Integer.parseInt(after) + 1);
    }

    private Plan stream(FakeResponse response, int from) {
        List<Event> events = new ResponseEvents(response).all();
        return Answers.stream(events.subList(Math.min(from, events.size()), events.size()), wordDelay);
    }

    private Plan delete(Call call) {
        stored.delete(call.path("id"));
        return Answers.deleted(call.path("id"), "response");
    }

    private Plan cancel(Call call) {
        FakeResponse response = find(call);
        requireBackground(response, "Only responses made in the background can be cancelled.");
        response.cancel();
        return ok(response.json());
    }

    private Plan count(Call call) {
        JsonObject request = call.json();
        ResponsePrompt prompt = new ResponsePrompt(request, items.of(request.get("input")), context(request, null));
        return ok(Json.object("object", "response.input_tokens", "input_tokens", prompt.tokens()));
    }

    /** What the user said stays; all else goes into one item, which nobody is to read. */
    private Plan compact(Call call) {
        ResponsePrompt prompt = prompt(call.json(), null);
        Map<Boolean, List<JsonObject>> all =
            prompt.all().stream().collect(Collectors.partitioningBy(item -> "user".equals(text(item, "role"))));
        List<JsonObject> output = new ArrayList<>(all.get(true));
        output.add(new OutputItems(items).item("compaction",
            Json.object("encrypted_content", encoded(all.get(false)))));
        Output answer = new ResponseAnswer(prompt, items).output();
        FakeResponse response = new FakeResponse(ids.next("resp_"), prompt, answer, null, clock);
        return ok(Json.object(
            "id", response.id(),
            "object", "response.compaction",
            "created_at", clock.instant().getEpochSecond(),
            "output", output,
            "usage", response.usage()));
    }

    private static String encoded(List<JsonObject> items) {
        return Base64.getEncoder().encodeToString(items.toString().getBytes(UTF_8));
    }

    private static void requireBackground(FakeResponse response, String otherwise) {
        if (!response.prompt().isBackground()) throw new Refusal(otherwise);
    }

    private FakeResponse find(Call call) {
        return stored.find(call.path("id"));
    }
}
