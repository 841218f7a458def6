package dev.parley.testkit.audio;

import dev.parley.testkit.service.Words;
import java.util.List;

/** How a text sounds here: a short tone for each word, whose pitch the word and the voice choose. */
public record Tune(String text, String voice, double speed) {
    /** Samples a second, of one channel of 16 bits. */
    static final int RATE = 24_000;
    static final double SECONDS_OF_WORD = 0.25;
    private static final int LOWEST_HERTZ = 220;
    private static final int RANGE_HERTZ = 440;
    private static final int LOUDEST = 8_000;

    public short[] samples() {
        List<String> words = Words.of(text);
        int ofWord = (int) (RATE * SECONDS_OF_WORD / speed);
        short[] samples = new short[words.size() * ofWord];
        for (int at = 0; at < words.size(); at++) tone(words.get(at).trim(), samples, at * ofWord, ofWord);
        return samples;
    }

    /** It swells and fades, so that tones do not click. */
    private void tone(String word, short[] samples, int from, int count) {
        int hertz = LOWEST_HERTZ + Math.floorMod((word + voice).hashCode(), RANGE_HERTZ);
        for (int at = 0; at < count; at++) {
            double loudness = Math.sin(Math.PI * at / count) * LOUDEST;
            samples[from + at] = (short) (loudness * Math.sin(2 * Math.PI * hertz * at / RATE));
        }
    }
}
