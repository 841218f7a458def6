package dev.parley.testkit.chat;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.delete;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Request;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.util.List;
import java.util.stream.IntStream;

/** The completions that were made with {@code store: true}, in the order made. */
final class StoredChats implements Area {
    private final Kept<Chat> chats = new Kept<>(id -> Refusal.notFound(
        "Chat completion " + id + " not found. Only completions made with store=true can be retrieved."));

    @Override
    public List<Route> routes() {
        return List.of(
            get("/chat/completions", this::list),
            get("/chat/completions/{id}", call -> ok(find(call).completion)),
            post("/chat/completions/{id}", this::update),
            delete("/chat/completions/{id}", this::remove),
            get("/chat/completions/{id}/messages", call -> Page.oldestFirst(find(call).messages(), call)));
    }

    void add(ChatCompletion completion) {
        chats.add(completion.id(), new Chat(completion.id(), completion.json(), completion.prompt().messages()));
    }

    private Plan list(Call call) {
        List<JsonObject> all = chats.all().stream().map(Chat::completion).toList();
        return Page.oldestFirst(all.stream().filter(chat -> isWanted(chat, call.request())).toList(), call);
    }

    private Plan update(Call call) {
        Chat chat = find(call);
        JsonObject completion = Json.with(chat.completion, "metadata", call.json().get("metadata"));
        chats.add(chat.id, new Chat(chat.id, completion, chat.prompt));
        return ok(completion);
    }

    private Plan remove(Call call) {
        chats.delete(call.path("id"));
        return Answers.deleted(call.path("id"), "chat.completion.deleted");
    }

    private Chat find(Call call) {
        return chats.find(call.path("id"));
    }

    private static boolean isWanted(JsonObject completion, Request request) {
        String model = request.parameter("model");
        JsonObject metadata = membersOrNone(completion, "metadata");
        return (model == null || model.equals(text(completion, "model")))
            && request.metadata().entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(text(metadata, wanted.getKey())));
    }

    private record Chat(String id, JsonObject completion, List<JsonObject> prompt) {
        /** The messages of the prompt, each with an id; content in parts is told in full beside its text. */
        List<JsonObject> messages() {
            return IntStream.range(0, prompt.size()).mapToObj(this::message).toList();
        }

        private JsonObject message(int at) {
            JsonObject message = prompt.get(at);
            return Json.with(message,
                "id", id + "-" + at,
                "refusal", message.get("refusal"),
                "content", ChatPrompt.contentOf(message),
                "content_parts", text(message, "content") == null ? message.get("content") : null);
        }
    }
}
