package dev.parley.testkit.audio;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was heard as it is streamed: word by word, after a sentence who said it if asked for, and all at the end. */
record HeardEvents(HeardJson json, HearingRequest request) {
    List<Event> all() {
        List<Event> events = new ArrayList<>();
        for (Hearing.Sentence sentence : json.heard().sentences()) {
            for (String word : sentence.words()) events.add(new Event("", delta(word, sentence)));
            if (request.wantsSpeakers()) events.add(new Event("", json.spoken(sentence)));
        }
        JsonObject whole = json.plain(request.wantsLogprobs());
        events.add(new Event("", Json.joined(Json.object("type", "transcript.text.done"), whole)));
        return events;
    }

    private JsonObject delta(String word, Hearing.Sentence sentence) {
        return Json.object(
            "type", "transcript.text.delta",
            "delta", word,
            "logprobs", request.wantsLogprobs() ? json.logprobs(List.of(word)) : Optional.empty(),
            "segment_id", request.wantsSpeakers() ? json.idOf(sentence) : Optional.empty());
    }
}
