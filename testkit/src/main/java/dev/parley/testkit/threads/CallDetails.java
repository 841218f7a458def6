package dev.parley.testkit.threads;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.util.ArrayList;
import java.util.List;

/** What runs and steps say of calls. */
final class CallDetails {
    private CallDetails() {}

    /** What a step says of the calls it makes. */
    static JsonObject made(List<FunctionCall> calls) {
        return details(calls.stream().map(FunctionCall::made).toList());
    }

    /** What a run says of the calls it waits for. */
    static JsonObject wanted(List<FunctionCall> calls) {
        return Json.object("type", "submit_tool_outputs", "submit_tool_outputs",
            Json.object("tool_calls", calls.stream().map(FunctionCall::wanted).toList()));
    }

    /** How a stream tells of the calls that a step makes. */
    static List<JsonObject> deltas(List<FunctionCall> calls, String step) {
        List<JsonObject> deltas = new ArrayList<>();
        for (int index = 0; index < calls.size(); index++) {
            for (JsonObject delta : calls.get(index).deltas(index)) {
                deltas.add(Json.object("id", step, "object", "thread.run.step.delta",
                    "delta", Json.object("step_details", details(List.of(delta)))));
            }
        }
        return deltas;
    }

    private static JsonObject details(List<JsonObject> calls) {
        return Json.object("type", "tool_calls", "tool_calls", calls);
    }
}
