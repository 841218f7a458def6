package dev.parley.testkit.batches;

import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Request;
import dev.parley.testkit.service.Router;
import dev.parley.testkit.wire.Content;
import dev.parley.testkit.wire.Plan;
import dev.parley.testkit.wire.Step;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The requests of a batch, all for one endpoint, and their answers by the areas of a router. */
final class BatchLines {
    private final String endpoint;
    private final Router router;
    private final List<@Nullable JsonObject> lines = new ArrayList<>();
    private final List<JsonObject> flaws = new ArrayList<>();
    private final List<JsonObject> results = new ArrayList<>();
    private final List<JsonObject> errors = new ArrayList<>();

    BatchLines(String text, String endpoint, Router router) {
        this.endpoint = endpoint;
        this.router = router;
        text.lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(Read.object(line)));
        for (int at = 0; at < lines.size(); at++) check(at);
    }

    /** How many requests there are. */
    int size() {
        return lines.size();
    }

    /** What is wrong with the file, as the service says it. */
    List<JsonObject> flaws() {
        return flaws;
    }

    List<JsonObject> results() {
        return results;
    }

    List<JsonObject> errors() {
        return errors;
    }

    /** Answers requests until so many are answered. */
    void answer(int count) {
        for (int at = results.size() + errors.size(); at < count; at++) answer(at, lines.get(at));
    }

    private void answer(int at, JsonObject line) {
        Plan plan = reply(line.get("body").toString());
        JsonObject response = Json.object(
            "status_code", plan.status,
            "request_id", "req_batch_fake_" + (at + 1),
            "body", Read.parse(textOf(plan.body.steps())));
        JsonObject answer = Json.object(
            "id", "batch_req_fake" + (at + 1),
            "custom_id", text(line, "custom_id"),
            "response", response,
            "error", null);
        (plan.status == 200 ? results : errors).add(answer);
    }

    private Plan reply(String body) {
        Map<String, List<String>> headers = Map.of("content-type", List.of("application/json"));
        try {
            return router.answer(new Request("POST", endpoint, null, headers, Content.of(body)));
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }

    private static String textOf(Iterator<Step> steps) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (steps.hasNext()) {
            if (steps.next() instanceof Step.Send send) bytes.write(send.bytes(), send.offset(), send.length());
        }
        return bytes.toString(UTF_8);
    }

    private void check(int at) {
        JsonObject line = lines.get(at);
        if (line == null) {
            flaw(at, "invalid_json_line", "This line is not parseable as valid JSON.", null);
            return;
        }
        String id = text(line, "custom_id");
        if (id == null) missing(at, "custom_id");
        else if (isTaken(id, at)) {
            flaw(at, "duplicate_custom_id", "The custom_id '" + id + "' is used more than once.", "custom_id");
        } else if (!"POST".equals(text(line, "method"))) {
            flaw(at, "invalid_method", "The method must be POST.", "method");
        } else if (!endpoint.equals(text(line, "url"))) {
            flaw(at, "mismatched_endpoint", "The url does not match the endpoint of the batch.", "url");
        } else if (members(line, "body") == null) missing(at, "body");
    }

    private boolean isTaken(String id, int before) {
        return lines.subList(0, before).stream().anyMatch(line -> line != null && id.equals(text(line, "custom_id")));
    }

    private void missing(int at, String param) {
        flaw(at, "missing_required_parameter", "Missing required parameter: '" + param + "'.", param);
    }

    private void flaw(int at, String code, String message, @Nullable String param) {
        flaws.add(Json.object("code", code, "message", message, "param", param, "line", at + 1));
    }
}
