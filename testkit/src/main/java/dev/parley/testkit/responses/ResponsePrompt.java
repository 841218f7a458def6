package dev.parley.testkit.responses;

import static dev.parley.testkit.json.Read.flag;
import static dev.parley.testkit.json.Read.has;
import static dev.parley.testkit.json.Read.last;
import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.json.Read.texts;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.parley.testkit.service.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request for a response, read for what the answer depends on.
 *
 * @param input the items of the request, each with an id.
 * @param context what stands before them.
 */
public record ResponsePrompt(JsonObject json, List<JsonObject> input, List<JsonObject> context) {
    private static final Set<String> ANSWERS = Set.of("function_call_output", "custom_tool_call_output",
        "local_shell_call_output", "mcp_approval_response");

    String model() {
        return text(json, "model", "gpt-fake");
    }

    boolean isStored() {
        return !json.has("store") || flag(json, "store");
    }

    boolean isBackground() {
        return flag(json, "background");
    }

    boolean streams() {
        return flag(json, "stream");
    }

    @Nullable Integer tokenLimit() {
        return number(json, "max_output_tokens");
    }

    List<JsonObject> tools() {
        return objects(json, "tools");
    }

    boolean thinks() {
        return members(json, "reasoning") != null;
    }

    boolean sumsUp() {
        return has(membersOrNone(json, "reasoning"), "summary");
    }

    boolean wantsEncrypted() {
        return texts(json, "include").contains("reasoning.encrypted_content");
    }

    @Nullable JsonObject schema() {
        return members(membersOrNone(membersOrNone(json, "text"), "format"), "schema");
    }

    /** All items, those before the request's first. */
    List<JsonObject> all() {
        return Stream.concat(context.stream(), input.stream()).toList();
    }

    /** How the caller wants the response to end, for the sake of a test: what its metadata calls {@code fake_outcome}. */
    String wantedOutcome() {
        return text(membersOrNone(json, "metadata"), "fake_outcome", "completed");
    }

    boolean isUsersTurn() {
        List<JsonObject> said = input.isEmpty() ? context : input;
        JsonObject last = said.isEmpty() ? null : said.get(said.size() - 1);
        return last != null && "message".equals(text(last, "type")) && "user".equals(text(last, "role"));
    }

    /** What the user said last; empty when no message is the user's. */
    String userText() {
        JsonObject message = last(all(), "role", "user");
        return message == null ? "" : textOf(message);
    }

    /** What tools and approvals answered at the end. */
    List<JsonObject> answers() {
        List<JsonObject> answers = new ArrayList<>();
        for (JsonObject item : input) {
            if (ANSWERS.contains(text(item, "type", ""))) answers.add(item);
            else answers.clear();
        }
        return answers;
    }

    /** The item with an id, in the request or before it. */
    Optional<JsonObject> find(String id) {
        return Optional.ofNullable(last(all(), "id", id));
    }

    /** All words of all items, which pass for tokens. */
    int tokens() {
        return all().stream().mapToInt(item -> Words.count(textOf(item))).sum()
            + Words.count(text(json, "instructions", ""));
    }

    /** The text of an item: what a message says, a tool gave or a tool is given. */
    static String textOf(JsonObject item) {
        for (String name : List.of("content", "output", "arguments", "input")) {
            if (item.get(name) instanceof JsonPrimitive text) return text.getAsString();
            if (item.has(name)) break;
        }
        return Stream.concat(objects(item, "content").stream(), objects(item, "output").stream())
            .map(part -> text(part, "text", "")).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
