package dev.parley.testkit.cassette;

import dev.parley.testkit.wire.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a file beside a cassette is called after, so that the same bytes lie there once and are known again. */
final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    static String of(Content content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.stream().transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
