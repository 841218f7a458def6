package dev.parley.testkit.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** Bytes in the making. */
public final class Bytes {
    private static final int SAMPLE_BYTES = 2;
    private static final int WAV_HEADER_BYTES = 44;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] all() {
        return bytes.toByteArray();
    }

    Bytes add(int... values) {
        for (int value : values) bytes.write(value);
        return this;
    }

    Bytes add(byte[] values) {
        bytes.writeBytes(values);
        return this;
    }

    Bytes add(String text) {
        return add(text.getBytes(US_ASCII));
    }

    /** A value in so many bytes, the highest first. */
    Bytes big(long value, int count) {
        for (int at = count - 1; at >= 0; at--) bytes.write((int) (value >> 8 * at));
        return this;
    }

    /** A value in so many bytes, the lowest first. */
    Bytes little(long value, int count) {
        for (int at = 0; at < count; at++) bytes.write((int) (value >> 8 * at));
        return this;
    }

    /** Bare samples, little-endian. */
    public static byte[] pcm(short[] samples) {
        Bytes bytes = new Bytes();
        for (short sample : samples) bytes.little(sample, SAMPLE_BYTES);
        return bytes.all();
    }

    /** A WAV file of one channel of 16 bits. */
    public static byte[] wav(short[] samples, int rate) {
        long length = (long) samples.length * SAMPLE_BYTES;
        return new Bytes().add("RIFF").little(WAV_HEADER_BYTES - 8 + length, 4).add("WAVE")
            .add("fmt ").little(16, 4).little(1, 2).little(1, 2)
            .little(rate, 4).little((long) rate * SAMPLE_BYTES, 4).little(SAMPLE_BYTES, 2).little(16, 2)
            .add("data").little(length, 4).add(pcm(samples)).all();
    }
}
