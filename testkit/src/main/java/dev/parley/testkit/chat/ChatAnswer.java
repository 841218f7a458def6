package dev.parley.testkit.chat;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Words;
import dev.parley.testkit.tools.SchemaSample;
import java.util.List;

/**
 * What the model says, from which both the plain reply and the stream are made.
 *
 * @param words the text, none when tools are called.
 * @param calls the tools called; none when text is said.
 * @param finishReason as the service names it.
 */
public record ChatAnswer(List<String> words, List<ToolCall> calls, String finishReason) {
    /** Says these words, which are streamed one by one. */
    public static ChatAnswer of(List<String> words) {
        return new ChatAnswer(words, List.of(), "stop");
    }

    /** Makes up the answer to a prompt. */
    static ChatAnswer to(ChatPrompt prompt, Ids ids) {
        CalledTools tools = new CalledTools(prompt);
        List<ToolCall> calls = tools.calls(ids);
        if (calls.isEmpty()) return spoken(prompt);
        String called = CalledTools.isLegacy(prompt) ? "function_call" : "tool_calls";
        return new ChatAnswer(List.of(), calls, tools.isForced() ? "stop" : called);
    }

    String text() {
        return String.join("", words);
    }

    boolean isSpoken() {
        return calls.isEmpty();
    }

    int tokens() {
        return isSpoken() ? words.size() : calls.stream().mapToInt(ToolCall::tokens).sum();
    }

    private static ChatAnswer spoken(ChatPrompt prompt) {
        List<String> words = Words.of(Words.until(prompt.stops(), textFor(prompt)));
        Integer limit = prompt.tokenLimit();
        if (limit == null || words.size() <= limit) return of(words);
        return new ChatAnswer(words.subList(0, limit), List.of(), "length");
    }

    private static String textFor(ChatPrompt prompt) {
        JsonObject schema = prompt.schema();
        return switch (prompt.responseFormat()) {
            case "json_schema" -> new SchemaSample(schema, prompt.userText()).value().toString();
            case "json_object" -> Json.object("echo", prompt.userText()).toString();
            default -> prompt.toolOutputs().isEmpty() ? "You said: " + prompt.userText()
                : "The tool said: " + String.join(", ", prompt.toolOutputs());
        };
    }
}
