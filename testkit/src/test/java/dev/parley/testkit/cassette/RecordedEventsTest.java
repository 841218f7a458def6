package dev.parley.testkit.cassette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.wire.Content;
import dev.parley.testkit.wire.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Streams in an entry. */
class RecordedEventsTest {
    private static final List<Tape.Mark> MARKS =
        List.of(new Tape.Mark(5, 10), new Tape.Mark(14, 30), new Tape.Mark(1000, 100));

    @Test
    void anEventCameWhenItsLastByteDid() {
        assertEquals("[{\"after\":30,\"data\":{\"n\":1}},{\"after\":70,\"event\":\"b\",\"data\":\"[DONE]\"}]",
            RecordedEvents.of(Content.of("data: {\"n\":1}\n\nevent: b\ndata: [DONE]\n\n"),
                List.of(new Tape.Mark(5, 10), new Tape.Mark(15, 30), new Tape.Mark(40, 100))).toString());
    }

    @Test
    void whateverTheStreamIsItIsTheSameAgain() {
        for (String stream : List.of("data: {\"n\":1}\n\ndata: [DONE]\n\n", ": comment\n\n", "id: 1\ndata: a\ndata: b\n\n",
            "data: {\"a\":1}\r\n\r\ndata: x\r\n\r\n", "data:{\"a\":1}\n\n", "data: {\"a\"\n\ndata: cut sh", "\n\n\n", "data: \"a\"\n\n",
            "data: a\r\rdata: b\r\r", "data: äöü\n\n")) {
            String again = StreamSupport.stream(RecordedEvents.of(Content.of(stream), MARKS).spliterator(), false)
                .map(JsonElement::getAsJsonObject).map(RecordedEvents::text).collect(Collectors.joining());
            assertEquals(stream, again);
        }
    }

    @Test
    void theyArePlayedInTheirTimeDividedBySpeed() {
        JsonObject reply = Json.object("after", 40, "status", 200,
            "events", RecordedEvents.of(Content.of("data: a\n\ndata: b\n\n"), MARKS));
        assertEquals(List.of(Duration.ofMillis(15), Duration.ofMillis(35)), pauses(new Replay(new Sidecar(null), 2), reply));
        assertEquals(Duration.ofMillis(20), new Replay(new Sidecar(null), 2).of(reply).delay);
        assertEquals(List.of(), pauses(new Replay(new Sidecar(null), 0), reply));
    }

    private static List<Duration> pauses(Replay replay, JsonObject reply) {
        List<Duration> pauses = new ArrayList<>();
        for (Iterator<Step> steps = replay.of(reply).body.steps(); steps.hasNext();) {
            if (steps.next() instanceof Step.Pause pause) pauses.add(pause.time());
        }
        return pauses;
    }
}
