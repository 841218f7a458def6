package dev.parley.testkit.chat;

import static dev.parley.testkit.json.Read.objects;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.tools.Tool;
import dev.parley.testkit.tools.ToolChoice;
import java.util.List;

/** The tools that the answer to a prompt calls, among them those that were called functions before there were tools. */
final class CalledTools {
    private final ChatPrompt prompt;
    private final ToolChoice choice;
    private final List<JsonObject> offered;

    CalledTools(ChatPrompt prompt) {
        JsonObject json = prompt.json();
        boolean legacy = isLegacy(prompt);
        JsonElement chosen = json.get(legacy ? "function_call" : "tool_choice");
        this.prompt = prompt;
        this.choice = ToolChoice.of(chosen);
        this.offered = objects(json, legacy ? "functions" : "tools");
    }

    /** Whether the request speaks of functions as it did before there were tools. */
    static boolean isLegacy(ChatPrompt prompt) {
        return prompt.json().has("functions") && !prompt.json().has("tools");
    }

    /** Whether one tool was named and nothing was left to choose; the service then finishes with {@code stop}. */
    boolean isForced() {
        return choice.isForced();
    }

    /** None unless it is the user's turn. */
    List<ToolCall> calls(Ids ids) {
        if (!prompt.isUsersTurn()) return List.of();
        List<Tool> called = choice.called(offered.stream().map(Tool::of).toList(), prompt.userText());
        return called.stream().limit(most()).map(tool -> call(tool, ids)).toList();
    }

    private long most() {
        boolean oneByOne = prompt.json().has("parallel_tool_calls")
            && !prompt.json().get("parallel_tool_calls").getAsBoolean();
        return isLegacy(prompt) || oneByOne ? 1 : Long.MAX_VALUE;
    }

    private ToolCall call(Tool tool, Ids ids) {
        return new ToolCall(ids.next("call_"), tool.type(), tool.name(), tool.inputFor(prompt.userText()));
    }
}
