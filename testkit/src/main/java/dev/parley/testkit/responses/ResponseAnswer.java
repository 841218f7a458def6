package dev.parley.testkit.responses;

import static dev.parley.testkit.json.Read.flag;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.conversations.Items;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Words;
import dev.parley.testkit.tools.SchemaSample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes up the output of a response: a thought where thinking is wanted; then, when it is the user's turn and there are
 * tools, calls of them; else a message, which says what tools said, or what the user said.
 */
final class ResponseAnswer {
    private final ResponsePrompt prompt;
    private final OutputItems made;

    ResponseAnswer(ResponsePrompt prompt, Items ids) {
        this.prompt = prompt;
        this.made = new OutputItems(ids);
    }

    Output output() {
        List<JsonObject> calls = new ToolRequests(prompt, made).all();
        List<JsonObject> output = thoughts();
        if (!calls.isEmpty()) {
            output.addAll(calls);
            return new Output(output, false);
        }
        output.addAll(approved());
        return spoken(output);
    }

    private Output spoken(List<JsonObject> output) {
        List<String> words = Words.of(textFor());
        int limit = limit(words.size());
        boolean isCut = words.size() > limit;
        String text = String.join("", isCut ? words.subList(0, limit) : words);
        output.add(made.message(text, isCut ? "incomplete" : "completed"));
        return new Output(output, isCut);
    }

    private int limit(int words) {
        if (prompt.wantedOutcome().equals("incomplete")) return words / 2;
        return prompt.tokenLimit() == null ? words : prompt.tokenLimit();
    }

    private List<JsonObject> thoughts() {
        List<JsonObject> thoughts = new ArrayList<>();
        if (prompt.thinks()) thoughts.add(made.thought(prompt.sumsUp(), prompt.wantsEncrypted()));
        return thoughts;
    }

    /** The calls that were approved. */
    private List<JsonObject> approved() {
        return prompt.answers().stream()
            .filter(answer -> "mcp_approval_response".equals(text(answer, "type")) && flag(answer, "approve"))
            .map(this::approvedCall).toList();
    }

    private JsonObject approvedCall(JsonObject answer) {
        JsonObject request = prompt.find(text(answer, "approval_request_id", "")).orElse(Json.empty());
        return made.item("mcp_call", Json.object(
            "status", "completed",
            "server_label", text(request, "server_label", ""),
            "name", text(request, "name", ""),
            "arguments", text(request, "arguments", ""),
            "output", "approved",
            "error", null,
            "approval_request_id", text(answer, "approval_request_id")));
    }

    private String textFor() {
        if (prompt.schema() != null) return new SchemaSample(prompt.schema(), prompt.userText()).value().toString();
        if (prompt.answers().isEmpty()) return "You said: " + prompt.userText();
        return "The tool said: " + prompt.answers().stream().map(ResponseAnswer::said).collect(Collectors.joining(", "));
    }

    private static String said(JsonObject answer) {
        if (!"mcp_approval_response".equals(text(answer, "type"))) return ResponsePrompt.textOf(answer);
        return flag(answer, "approve") ? "approved" : "denied";
    }
}
