package dev.parley.testkit.audio;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said in each sound that was made here, so that it is understood when it comes back. */
final class SpeechMemory {
    private final Map<String, String> texts = new HashMap<>();

    void remember(byte[] sound, String text) {
        texts.put(keyOf(sound), text);
    }

    /** The text of a sound; null when it was not made here. */
    @Nullable String textOf(byte[] sound) {
        return texts.get(keyOf(sound));
    }

    private static String keyOf(byte[] sound) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sound));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
