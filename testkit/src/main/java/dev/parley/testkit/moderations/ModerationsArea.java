package dev.parley.testkit.moderations;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /moderations}: flags texts, and addresses of images, that hold words such as {@code kill}. */
public final class ModerationsArea implements Area {
    private final Ids ids = new Ids();

    @Override
    public List<Route> routes() {
        return List.of(post("/moderations", this::create));
    }

    private Plan create(Call call) {
        JsonObject request = call.json();
        List<Judgement> judgements = judgementsOf(request.get("input"));
        return Answers.ok(Json.object(
            "id", ids.next("modr-"),
            "model", text(request, "model", "omni-moderation-latest"),
            "results", judgements.stream().map(Judgement::json).toList()));
    }

    /** One judgement a text, or one of all parts together. */
    private static List<Judgement> judgementsOf(@Nullable JsonElement input) {
        if (input == null) throw Checks.missing("input");
        if (!(input instanceof JsonArray inputs)) return List.of(judgementOf(input));
        if (inputs.isEmpty()) throw Checks.emptyArray("input");
        if (Read.all(inputs, JsonObject.class::isInstance)) return List.of(together(inputs));
        return inputs.asList().stream().map(ModerationsArea::judgementOf).toList();
    }

    private static Judgement together(JsonArray parts) {
        return new Judgement(
            joined(parts, part -> text(part, "text", "")),
            joined(parts, part -> text(membersOrNone(part, "image_url"), "url", "")));
    }

    private static String joined(JsonArray parts, Function<JsonObject, String> text) {
        return parts.asList().stream().map(part -> text.apply((JsonObject) part)).filter(it -> !it.isEmpty())
            .collect(Collectors.joining(" "));
    }

    private static Judgement judgementOf(JsonElement input) {
        if (Read.isString(input)) return new Judgement(input.getAsString(), "");
        throw Checks.wrongType("input", "a string, an array of strings or an array of objects", input);
    }
}
