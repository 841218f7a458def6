package dev.parley.testkit.responses;

import static dev.parley.testkit.json.Read.flag;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Words;
import dev.parley.testkit.tools.Tool;
import dev.parley.testkit.tools.ToolChoice;
import java.util.List;
import java.util.stream.Stream;

/** What a response asks its caller to do: to answer calls of functions and custom tools, or else of the first other tool. */
final class ToolRequests {
    private final ResponsePrompt prompt;
    private final OutputItems made;

    ToolRequests(ResponsePrompt prompt, OutputItems made) {
        this.prompt = prompt;
        this.made = made;
    }

    /** None unless it is the user's turn. */
    List<JsonObject> all() {
        if (!prompt.isUsersTurn()) return List.of();
        ToolChoice choice = ToolChoice.of(prompt.json().get("tool_choice"));
        List<Tool> offered = prompt.tools().stream().map(Tool::of).toList();
        List<Tool> own = choice.called(offered.stream().filter(Tool::isCallers).toList(), prompt.userText());
        if (!own.isEmpty()) return own.stream().limit(most()).map(this::call).toList();
        return offered.stream().filter(choice::allows).flatMap(this::request).limit(1).toList();
    }

    private long most() {
        boolean oneByOne = prompt.json().has("parallel_tool_calls") && !flag(prompt.json(), "parallel_tool_calls");
        return oneByOne ? 1 : Long.MAX_VALUE;
    }

    private JsonObject call(Tool tool) {
        String input = tool.inputFor(prompt.userText());
        return tool.isCustom() ? made.customCall(tool.name(), input) : made.functionCall(tool.name(), input);
    }

    private Stream<JsonObject> request(Tool tool) {
        return switch (tool.type()) {
            case "local_shell" -> Stream.of(shellCall());
            case "mcp" -> "never".equals(text(tool.json(), "require_approval")) ? Stream.of() : Stream.of(approval(tool));
            default -> Stream.of();
        };
    }

    private JsonObject shellCall() {
        List<String> command = Words.of(prompt.userText()).stream().map(String::trim).toList();
        return made.call("local_shell_call",
            Json.object("action", Json.object("type", "exec", "command", command, "env", Json.empty())));
    }

    private JsonObject approval(Tool tool) {
        return made.item("mcp_approval_request", Json.object(
            "server_label", text(tool.json(), "server_label"), "name", "ask", "arguments", "{}"));
    }
}
