package dev.parley.testkit.threads;

import static dev.parley.testkit.json.Read.flag;
import static dev.parley.testkit.json.Read.objects;

import com.google.gson.JsonObject;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.tools.Tool;
import dev.parley.testkit.tools.ToolChoice;
import java.util.List;

/** The functions that a run calls. */
final class FunctionCalls {
    private FunctionCalls() {}

    /** The calls that are made together, in the order in which that happens. */
    static List<List<FunctionCall>> rounds(JsonObject run, String question, Ids ids) {
        List<Tool> functions = objects(run, "tools").stream().map(Tool::of).filter(Tool::isCallers).toList();
        List<FunctionCall> calls = ToolChoice.of(run.get("tool_choice")).called(functions, question).stream()
            .map(tool -> new FunctionCall(ids.next("call_"), tool.name(), tool.inputFor(question), null)).toList();
        boolean together = !run.has("parallel_tool_calls") || flag(run, "parallel_tool_calls");
        if (calls.isEmpty()) return List.of();
        return together ? List.of(calls) : calls.stream().map(List::of).toList();
    }
}
