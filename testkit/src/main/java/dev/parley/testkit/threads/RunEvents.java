package dev.parley.testkit.threads;

import com.google.gson.JsonObject;
import dev.parley.testkit.assistants.AssistantsVersion;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Event;
import dev.parley.testkit.wire.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happens during a run, as the service streams it. */
final class RunEvents {
    private record Told(String name, JsonObject data) {}

    private final List<Told> told = new ArrayList<>();

    /** Tells that something happened. */
    void tell(String name, JsonObject data) {
        told.add(new Told(name, data));
    }

    /** The stream of all as the version of a call knows them. */
    Plan reply(Call call, Duration wordDelay) {
        AssistantsVersion version = AssistantsVersion.of(call);
        List<Event> events = new ArrayList<>();
        for (Told each : told) events.add(new Event(each.name, version.shown(each.data)));
        events.add(new Event("done", "[DONE]"));
        return Answers.stream(events, wordDelay);
    }
}
