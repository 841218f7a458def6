package dev.parley.testkit.edits;

import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.service.Words;
import dev.parley.testkit.wire.Plan;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** {@code /edits}: finds nothing to change, and ends the text with a line break as the service did. */
public final class EditsArea implements Area {
    private final InstantSource clock;

    public EditsArea(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(post("/edits", this::edit));
    }

    private Plan edit(Call call) {
        JsonObject request = call.json();
        Checks.requireModel(request);
        Checks.requireAtLeastOne(request, "n");
        String instruction = Checks.requireText(request, "instruction");
        String input = text(request, "input", "");
        int n = number(request, "n", 1);
        return Answers.ok(Json.object(
            "object", "edit",
            "created", clock.instant().getEpochSecond(),
            "choices", IntStream.range(0, n).mapToObj(index -> choice(index, input)).toList(),
            "usage", usage(Words.count(input) + Words.count(instruction), Words.count(input) * n)));
    }

    private static JsonObject choice(int index, String input) {
        return Json.object("text", input + "\n", "index", index);
    }

    private static JsonObject usage(int prompt, int completion) {
        return Json.object(
            "prompt_tokens", prompt, "completion_tokens", completion, "total_tokens", prompt + completion);
    }
}
