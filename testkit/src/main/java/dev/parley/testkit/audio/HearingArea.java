package dev.parley.testkit.audio;

import static dev.parley.testkit.service.Route.post;

import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.Duration;
import java.util.List;

/**
 * {@code /audio/transcriptions} and {@code /audio/translations}: of a sound that was made here the text is known, of any
 * other the name of its file.
 */
final class HearingArea implements Area {
    private final SpeechMemory memory;
    private final Duration wordDelay;

    HearingArea(SpeechMemory memory, Duration wordDelay) {
        this.memory = memory;
        this.wordDelay = wordDelay;
    }

    @Override
    public List<Route> routes() {
        return List.of(
            post("/audio/transcriptions", this::transcribe),
            post("/audio/translations", this::translate));
    }

    private Plan transcribe(Call call) {
        HearingRequest request = HearingRequest.of(call.form());
        request.check();
        Hearing heard = heard(request, "You sent");
        if (!request.streams()) return answer(heard, request, "transcribe");
        return Answers.stream(new HeardEvents(new HeardJson(heard, true), request).all(), wordDelay);
    }

    private Plan translate(Call call) {
        HearingRequest request = HearingRequest.of(call.form());
        if (!request.isWhisper()) {
            throw new Refusal("Invalid model " + request.model() + ".").param("model").code("invalid_model");
        }
        request.check();
        return answer(heard(request, "In English: you sent"), request, "translate");
    }

    private Hearing heard(HearingRequest request, String opening) {
        String known = memory.textOf(request.sound());
        return new Hearing(known == null ? opening + " " + request.fileName() + "." : known, request.speakers());
    }

    private static Plan answer(Hearing heard, HearingRequest request, String task) {
        HeardJson json = new HeardJson(heard, request.isBilledByTokens());
        return switch (request.format()) {
            case "text" -> text(heard.text() + "\n");
            case "srt" -> text(HeardSubtitles.srt(heard));
            case "vtt" -> text(HeardSubtitles.vtt(heard));
            case "verbose_json" -> Answers.ok(json.verbose(task, request.language(), request.granularities()));
            case "diarized_json" -> Answers.ok(json.diarized());
            default -> Answers.ok(json.plain(request.wantsLogprobs()));
        };
    }

    private static Plan text(String body) {
        return Answers.text(200, "text/plain; charset=utf-8", body);
    }
}
