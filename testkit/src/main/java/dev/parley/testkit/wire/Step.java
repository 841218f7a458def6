package dev.parley.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;

/** One thing to do on the wire; a reply is a sequence of them. */
public sealed interface Step {
    /** Hands bytes on to the socket, at the latest when the next pause or the end comes. */
    record Send(byte[] bytes, int offset, int length) implements Step {
        public Send(byte[] bytes) {
            this(bytes, 0, bytes.length);
        }

        public Send(String text) {
            this(text.getBytes(UTF_8));
        }

        public Send slice(int from, int length) {
            return new Send(bytes, offset + from, length);
        }
    }

    /** Pushes out what was sent so far and waits. */
    record Pause(Duration time) implements Step {}
}
