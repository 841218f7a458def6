package dev.parley.testkit.finetuning;

import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.util.List;

/** {@code /fine_tuning/alpha/graders}: runs graders and says that they are fine. */
final class Graders implements Area {
    private static final List<String> TYPES =
        List.of("string_check", "text_similarity", "python", "score_model", "label_model", "multi");
    private static final List<String> ERRORS = List.of(
        "formula_parse_error", "sample_parse_error", "truncated_observation_error", "unresponsive_reward_error",
        "invalid_variable_error", "other_error", "python_grader_server_error", "python_grader_runtime_error",
        "model_grader_server_error", "model_grader_refusal_error", "model_grader_parse_error");
    private static final List<String> DETAILS = List.of("python_grader_server_error_type",
        "python_grader_runtime_error_details", "model_grader_server_error_details");

    @Override
    public List<Route> routes() {
        return List.of(
            post("/fine_tuning/alpha/graders/run", this::run),
            post("/fine_tuning/alpha/graders/validate", call -> ok(Json.object("grader", graderOf(call.json())))));
    }

    private Plan run(Call call) {
        JsonObject request = call.json();
        JsonObject grader = graderOf(request);
        String sample = Checks.requireText(request, "model_sample");
        return ok(answer(grader, new GraderRun(sample, membersOrNone(request, "item"))));
    }

    private static JsonObject graderOf(JsonObject request) {
        JsonObject grader = members(request, "grader");
        if (grader == null) throw Checks.missing("grader");
        String type = text(grader, "type");
        if (type == null) throw Checks.missing("grader.type");
        if (!TYPES.contains(type)) throw Checks.invalid("grader.type", type);
        if (text(grader, "name") == null) throw Checks.missing("grader.name");
        return grader;
    }

    private static JsonObject answer(JsonObject grader, GraderRun run) {
        JsonObject parts = new JsonObject();
        for (JsonObject part : GraderRun.partsOf(grader)) parts.addProperty(text(part, "name", ""), run.reward(part));
        return Json.object(
            "reward", run.reward(grader),
            "metadata", Json.object(
                "name", grader.get("name"),
                "type", grader.get("type"),
                "errors", errors(),
                "execution_time", 0.1,
                "scores", Json.empty(),
                "token_usage", null,
                "sampled_model_name", grader.get("model")),
            "sub_rewards", parts,
            "model_grader_token_usage_per_model", Json.empty());
    }

    private static JsonObject errors() {
        JsonObject errors = new JsonObject();
        for (String error : ERRORS) errors.addProperty(error, false);
        for (String detail : DETAILS) errors.add(detail, null);
        return errors;
    }
}
