package dev.parley.testkit.strict;

import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.tools.Tool;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the service demands of tools and of the messages around their calls. */
final class ToolRules {
    private static final String NAME = "[a-zA-Z0-9_-]+";

    private ToolRules() {}

    static void check(JsonObject request) {
        List<JsonObject> tools = objects(request, "tools");
        for (int at = 0; at < tools.size(); at++) {
            Tool tool = Tool.of(tools.get(at));
            if (tool.isCallers() && !tool.name().matches(NAME)) throw misnamed("tools[" + at + "]", tools.get(at));
        }
        checkMessages(objects(request, "messages"));
    }

    /** Each tool message answers a call that came before, and each call is answered before anything else is said. */
    private static void checkMessages(List<JsonObject> messages) {
        Set<String> open = new HashSet<>();
        for (int at = 0; at < messages.size(); at++) {
            JsonObject message = messages.get(at);
            if (!"tool".equals(text(message, "role"))) {
                if (!open.isEmpty()) throw unanswered(open, at);
                objects(message, "tool_calls").forEach(call -> open.add(text(call, "id", "")));
            } else if (!open.remove(text(message, "tool_call_id", ""))) {
                throw new Refusal("Invalid parameter: messages with role 'tool' must be a response to a preceding "
                    + "message with 'tool_calls'.").param("messages.[" + at + "].role");
            }
        }
        if (!open.isEmpty()) throw unanswered(open, messages.size());
    }

    private static Refusal unanswered(Set<String> open, int at) {
        return new Refusal("An assistant message with 'tool_calls' must be followed by tool messages responding to each "
            + "'tool_call_id'. The following tool_call_ids did not have response messages: " + String.join(", ", open))
            .param("messages.[" + at + "].role");
    }

    private static Refusal misnamed(String place, JsonObject tool) {
        String param = place + (tool.has("function") ? ".function.name" : tool.has("custom") ? ".custom.name" : ".name");
        return new Refusal("Invalid '" + param + "': string does not match pattern. Expected a string that matches the "
            + "pattern '^" + NAME + "$'.").param(param).code("invalid_value");
    }
}
