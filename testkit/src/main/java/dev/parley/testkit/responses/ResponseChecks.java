package dev.parley.testkit.responses;

import static dev.parley.testkit.json.Read.has;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Refusal;
import java.util.List;
import java.util.Objects;

/** Refuses a request for a response that the service would refuse. */
final class ResponseChecks {
    private ResponseChecks() {}

    static void check(JsonObject request) {
        if (text(request, "model") == null && !has(request, "prompt")) throw Checks.missing("model");
        if (has(request, "conversation") && has(request, "previous_response_id")) {
            throw new Refusal("Mutually exclusive parameters: 'conversation' and 'previous_response_id'.")
                .param("conversation");
        }
        if (request.get("input") instanceof JsonArray input && input.isEmpty()) {
            throw new Refusal("Invalid 'input': empty array.").param("input");
        }
    }

    /** Refuses outputs without their calls, and calls without their outputs. */
    static void checkCalls(ResponsePrompt prompt) {
        for (String kind : List.of("function_call", "custom_tool_call")) {
            List<String> calls = ids(prompt, kind);
            List<String> outputs = ids(prompt, kind + "_output");
            String what = kind.replace('_', ' ');
            outputs.stream().filter(id -> !calls.contains(id)).findFirst().ifPresent(id -> {
                throw new Refusal("No tool call found for " + what + " output with call_id " + id + ".").param("input");
            });
            calls.stream().filter(id -> !outputs.contains(id)).findFirst().ifPresent(id -> {
                throw new Refusal("No tool output found for " + what + " " + id + ".").param("input");
            });
        }
    }

    private static List<String> ids(ResponsePrompt prompt, String type) {
        return prompt.all().stream().filter(item -> type.equals(text(item, "type")))
            .map(item -> text(item, "call_id")).filter(Objects::nonNull).toList();
    }
}
