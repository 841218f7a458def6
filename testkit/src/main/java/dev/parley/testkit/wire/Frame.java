package dev.parley.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A WebSocket's frame: a message, a part of one, or a word between the two ends. */
public record Frame(int opcode, boolean isLast, byte[] payload) {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    private static final int LAST = 0x80;
    private static final int SHORT = 125;
    private static final int MEDIUM = 126;
    private static final int LONG = 127;

    public static Frame text(String text) {
        return new Frame(TEXT, true, text.getBytes(UTF_8));
    }

    public static Frame ping(String text) {
        return new Frame(PING, true, text.getBytes(UTF_8));
    }

    /** That an end is leaving, and why; without a code it does not say. */
    public static Frame close(int code, String reason) {
        byte[] words = reason.getBytes(UTF_8);
        return new Frame(CLOSE, true, ByteBuffer.allocate(2 + words.length).putShort((short) code).put(words).array());
    }

    /** A part of a message, between two of its bytes. */
    public static Frame part(String text, int from, int to) {
        byte[] all = text.getBytes(UTF_8);
        int end = Math.min(to, all.length);
        return new Frame(from == 0 ? TEXT : CONTINUATION, end == all.length, Arrays.copyOfRange(all, from, end));
    }

    boolean isControl() {
        return opcode >= CLOSE;
    }

    /** It as a server sends it: without a mask. */
    public byte[] bytes() {
        int size = payload.length;
        ByteBuffer bytes = ByteBuffer.allocate(10 + size).put((byte) (opcode | (isLast ? LAST : 0)));
        if (size <= SHORT) bytes.put((byte) size);
        else if (size <= 0xFFFF) bytes.put((byte) MEDIUM).putShort((short) size);
        else bytes.put((byte) LONG).putLong(size);
        bytes.put(payload);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
