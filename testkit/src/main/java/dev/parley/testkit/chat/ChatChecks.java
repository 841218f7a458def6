package dev.parley.testkit.chat;

import static dev.parley.testkit.json.Read.flag;
import static dev.parley.testkit.json.Read.has;
import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.texts;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses a request for a chat completion that the service would refuse as well. */
final class ChatChecks {
    private static final List<String> ROLES = List.of("system", "assistant", "user", "function", "tool", "developer");

    private ChatChecks() {}

    static void check(JsonObject request) {
        Checks.requireModel(request);
        checkMessages(request);
        Checks.requireAtLeastOne(request, "n");
        Checks.requireAtLeastOne(request, "max_completion_tokens");
        checkCompanions(request);
    }

    private static void checkMessages(JsonObject request) {
        JsonElement messages = request.get("messages");
        if (messages == null) throw Checks.missing("messages");
        if (!(messages instanceof JsonArray all)) throw Checks.wrongType("messages", "an array of objects", messages);
        if (all.isEmpty()) throw Checks.emptyArray("messages");
        for (int at = 0; at < all.size(); at++) checkMessage("messages[" + at + "]", all.get(at));
    }

    private static void checkMessage(String param, JsonElement message) {
        if (!(message instanceof JsonObject object)) throw Checks.wrongType(param, "an object", message);
        String role = Read.text(object, "role");
        if (role == null) throw Checks.missing(param + ".role");
        if (!ROLES.contains(role)) throw unknownRole(param + ".role", role);
    }

    private static void checkCompanions(JsonObject request) {
        if (has(request, "top_logprobs") && !flag(request, "logprobs")) throw needsLogprobs();
        boolean speaks = texts(request, "modalities").contains("audio");
        if (speaks && members(request, "audio") == null) throw Checks.missing("audio");
    }

    private static Refusal unknownRole(String param, String role) {
        String known = ROLES.stream().map(it -> "'" + it + "'").collect(Collectors.joining(", "));
        return new Refusal("Invalid value: '" + role + "'. Supported values are: " + known + ".")
            .param(param).code("invalid_value");
    }

    private static Refusal needsLogprobs() {
        return new Refusal("The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.")
            .param("top_logprobs").code("invalid_value");
    }
}
