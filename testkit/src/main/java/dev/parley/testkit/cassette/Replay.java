package dev.parley.testkit.cassette;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.wire.Body;
import dev.parley.testkit.wire.ContentBody;
import dev.parley.testkit.wire.Plan;
import dev.parley.testkit.wire.Step;
import dev.parley.testkit.wire.WholeBody;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Plays recorded replies, at their own speed times a number; without any pause when it is 0. */
record Replay(Sidecar sidecar, double speed) {
    Plan of(JsonObject reply) {
        Plan plan = new Plan().with(it -> {
            it.status = Read.number(reply, "status", 200);
            it.delay = pause(reply);
            it.body = body(reply);
        });
        JsonObject headers = Read.membersOrNone(reply, "headers");
        for (String name : headers.keySet()) {
            for (String value : valuesOf(headers, name)) plan = plan.withHeader(name, value);
        }
        return plan;
    }

    private Body body(JsonObject reply) {
        String file = Sidecar.referred(reply.get("body"));
        if (file != null) return new ContentBody(sidecar.open(file));
        if (reply.has("events")) return events(reply);
        if (reply.has("text")) return text(Read.text(sidecar.inlined(reply.get("text"))));
        return text(reply.has("body") ? sidecar.inlined(reply.get("body")).toString() : "");
    }

    private Body events(JsonObject reply) {
        List<Step> steps = new ArrayList<>();
        for (JsonObject event : Read.objects(reply, "events")) {
            if (!pause(event).isZero()) steps.add(new Step.Pause(pause(event)));
            steps.add(new Step.Send(RecordedEvents.text((JsonObject) sidecar.inlined(event))));
        }
        return new PlayedBody(steps);
    }

    /** How long to wait before what has a member {@code after}. */
    private Duration pause(JsonObject recorded) {
        Double after = Read.decimal(recorded.get("after"));
        return speed == 0 || after == null ? Duration.ZERO : Duration.ofNanos((long) (after * 1_000_000 / speed));
    }

    private static List<String> valuesOf(JsonObject headers, String name) {
        JsonElement value = headers.get(name);
        return value instanceof JsonArray ? Read.texts(headers, name) : List.of(Read.text(headers, name, ""));
    }

    private static Body text(String text) {
        return new WholeBody(text.getBytes(StandardCharsets.UTF_8));
    }
}
