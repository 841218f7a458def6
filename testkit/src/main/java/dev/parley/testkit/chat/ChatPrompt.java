package dev.parley.testkit.chat;

import static dev.parley.testkit.json.Read.flag;
import static dev.parley.testkit.json.Read.last;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.json.Read.texts;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request for a chat completion, read for what the answer depends on. */
public record ChatPrompt(JsonObject json) {
    private static final Set<String> TOOL_ROLES = Set.of("tool", "function");

    String model() {
        return text(json, "model", "");
    }

    List<JsonObject> messages() {
        return objects(json, "messages");
    }

    boolean isStored() {
        return flag(json, "store");
    }

    int choices() {
        return number(json, "n", 1);
    }

    @Nullable Integer tokenLimit() {
        Integer limit = number(json, "max_completion_tokens");
        return limit == null ? number(json, "max_tokens") : limit;
    }

    List<String> stops() {
        String stop = text(json, "stop");
        return stop == null ? texts(json, "stop") : List.of(stop);
    }

    boolean streams() {
        return flag(json, "stream");
    }

    boolean streamsUsage() {
        return flag(membersOrNone(json, "stream_options"), "include_usage");
    }

    boolean streamsObfuscation() {
        JsonObject options = membersOrNone(json, "stream_options");
        return !options.has("include_obfuscation") || flag(options, "include_obfuscation");
    }

    boolean wantsLogprobs() {
        return flag(json, "logprobs");
    }

    int topLogprobs() {
        return number(json, "top_logprobs", 0);
    }

    boolean wantsAudio() {
        return texts(json, "modalities").contains("audio");
    }

    String responseFormat() {
        return text(membersOrNone(json, "response_format"), "type", "text");
    }

    JsonObject schema() {
        return membersOrNone(membersOrNone(membersOrNone(json, "response_format"), "json_schema"), "schema");
    }

    /** What the user said last; empty when no message is the user's. */
    String userText() {
        JsonObject message = last(messages(), "role", "user");
        return message == null ? "" : contentOf(message);
    }

    boolean isUsersTurn() {
        List<JsonObject> messages = messages();
        return !messages.isEmpty() && "user".equals(text(messages.get(messages.size() - 1), "role"));
    }

    /** What the tools answered since the model last spoke. */
    List<String> toolOutputs() {
        List<String> outputs = new ArrayList<>();
        for (JsonObject message : messages()) {
            if (TOOL_ROLES.contains(text(message, "role", ""))) outputs.add(contentOf(message));
            else outputs.clear();
        }
        return outputs;
    }

    /** All words of all messages, which pass for tokens. */
    int tokens() {
        return messages().stream().mapToInt(message -> Words.count(contentOf(message))).sum();
    }

    String serviceTier() {
        String tier = text(json, "service_tier", "auto");
        return tier.equals("auto") ? "default" : tier;
    }

    /** The text of a message, whether its content is a string or an array of parts; empty when it has none. */
    static String contentOf(JsonObject message) {
        String text = text(message, "content");
        if (text != null) return text;
        return objects(message, "content").stream().filter(part -> Read.isString(part.get("text")))
            .map(part -> text(part, "text")).collect(Collectors.joining(" "));
    }
}
