package dev.parley.testkit.completions;

import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** {@code /completions}, and the same by engine: goes on with every prompt in the same words, plain or streamed. */
public final class CompletionsArea implements Area {
    private final InstantSource clock;
    private final Duration wordDelay;
    private final Ids ids = new Ids();

    public CompletionsArea(InstantSource clock, Duration wordDelay) {
        this.clock = clock;
        this.wordDelay = wordDelay;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/completions", this::create),
            post("/engines/{model}/completions", this::createByEngine));
    }

    private Plan create(Call call) {
        JsonObject request = call.json();
        return answer(request, Checks.requireModel(request));
    }

    private Plan createByEngine(Call call) {
        JsonObject request = call.json();
        if (request.has("model")) throw new Refusal("Cannot specify both model and engine").param("model");
        return answer(request, call.path("model"));
    }

    private Plan answer(JsonObject request, String model) {
        Checks.requireAtLeastOne(request, "n");
        Prompt prompt = new Prompt(request);
        Completion completion = new Completion(ids.next("cmpl-"), model, prompt, clock.instant());
        if (!prompt.streams()) return Answers.ok(completion.json());
        return Answers.doneStream(completion.pieces(), wordDelay);
    }
}
