package dev.parley.testkit.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a plan says of the WebSocket that it opens: who listens to it, and who is told of its messages besides. */
public record Opening(Function<WebSocket, SocketListener> area, Consumer<String> heard) {
    private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** The plan that opens a WebSocket for a client, whose handshake has that key. */
    public static Plan plan(String key, Function<WebSocket, SocketListener> area) {
        return new Plan()
            .withHeader("Upgrade", "websocket")
            .withHeader("Connection", "Upgrade")
            .withHeader("Sec-WebSocket-Accept", answerTo(key))
            .with(plan -> {
                plan.status = 101;
                plan.opening = new Opening(area, text -> {});
            });
    }

    Opening heardBy(Consumer<String> other) {
        return new Opening(area, other);
    }

    private static String answerTo(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + SALT).getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
