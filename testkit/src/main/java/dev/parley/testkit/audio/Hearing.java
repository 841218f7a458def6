package dev.parley.testkit.audio;

import dev.parley.testkit.service.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is heard in a recording: a quarter of a second a word, in sentences that speakers say in turn. */
record Hearing(String text, List<String> speakers) {
    private static final Duration WORD = Duration.ofMillis((long) (Tune.SECONDS_OF_WORD * 1000));

    Duration duration() {
        return WORD.multipliedBy(Words.count(text));
    }

    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        List<String> words = Words.of(text);
        int from = 0;
        for (int at = 0; at < words.size(); at++) {
            if (at < words.size() - 1 && !words.get(at).matches("(?s).*[.!?]")) continue;
            String speaker = speakers.get(sentences.size() % speakers.size());
            sentences.add(new Sentence(sentences.size(), words.subList(from, at + 1), from, speaker));
            from = at + 1;
        }
        return sentences;
    }

    List<String> words() {
        return Words.of(text);
    }

    static double inSeconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    /** A sentence of so many words, which begins behind so many. */
    record Sentence(int number, List<String> words, int from, String speaker) {
        String text() {
            return String.join("", words);
        }

        Duration start() {
            return startOf(0);
        }

        Duration end() {
            return startOf(words.size());
        }

        Duration startOf(int word) {
            return WORD.multipliedBy(from + word);
        }
    }
}
