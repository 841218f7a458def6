package dev.parley.testkit.tools;

import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the tools on offer the fake calls, in chats, responses and runs alike: those that the choice allows; of
 * these the ones whose names the user's text holds, or all of them when it holds none.
 *
 * @param mode {@code auto}, {@code none} or {@code required}.
 * @param allowed the names of the only tools to be called; null when all may be.
 * @param isForced whether a tool was named and nothing was left to choose.
 */
public record ToolChoice(String mode, @Nullable List<String> allowed, boolean isForced) {
    /** Reads the {@code tool_choice} of a request; null when absent. */
    public static ToolChoice of(@Nullable JsonElement choice) {
        if (!(choice instanceof JsonObject object)) {
            String mode = text(choice);
            return new ToolChoice(mode == null ? "auto" : mode, null, false);
        }
        if ("allowed_tools".equals(text(object, "type"))) return allowing(object);
        String name = Tool.of(object).name();
        return new ToolChoice("required", name.isEmpty() ? null : List.of(name), true);
    }

    private static ToolChoice allowing(JsonObject object) {
        JsonObject nested = members(object, "allowed_tools");
        JsonObject allowed = nested == null ? object : nested;
        List<String> names = objects(allowed, "tools").stream().map(tool -> Tool.of(tool).name()).toList();
        return new ToolChoice(text(allowed, "mode", "auto"), names, false);
    }

    public boolean allows(Tool tool) {
        return !mode.equals("none") && (allowed == null || allowed.contains(tool.name()));
    }

    /** The tools that are called, in the order offered. */
    public List<Tool> called(List<Tool> offered, String userText) {
        List<Tool> wanted = offered.stream().filter(this::allows).toList();
        List<Tool> mentioned = wanted.stream().filter(tool -> isMentioned(tool, userText)).toList();
        return mentioned.isEmpty() ? wanted : mentioned;
    }

    private static boolean isMentioned(Tool tool, String userText) {
        return !tool.name().isEmpty() && userText.contains(tool.name());
    }
}
