package dev.parley.testkit.audio;

import java.time.Duration;
import java.util.stream.Collectors;

/** What was heard as subtitles, a sentence a cue. */
final class HeardSubtitles {
    private HeardSubtitles() {}

    static String srt(Hearing heard) {
        return heard.sentences().stream().map(sentence -> sentence.number() + 1 + "\n" + cue(sentence, ','))
            .collect(Collectors.joining("\n"));
    }

    static String vtt(Hearing heard) {
        return "WEBVTT\n\n" + heard.sentences().stream().map(sentence -> cue(sentence, '.'))
            .collect(Collectors.joining("\n"));
    }

    private static String cue(Hearing.Sentence sentence, char mark) {
        return stamp(sentence.start(), mark) + " --> " + stamp(sentence.end(), mark) + "\n" + sentence.text().trim() + "\n";
    }

    private static String stamp(Duration time, char mark) {
        return "%02d:%02d:%02d%c%03d".formatted(
            time.toHours(), time.toMinutesPart(), time.toSecondsPart(), mark, time.toMillisPart());
    }
}
