package dev.parley.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.testkit.wire.Frame;
import dev.parley.testkit.wire.ScriptedSocket;
import dev.parley.testkit.wire.SocketListener;
import dev.parley.testkit.wire.Step;
import dev.parley.testkit.wire.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a scripted reply does with the WebSocket that it opens; hand it to {@link Reply#socket(SocketScript)}.
 *
 * <pre>{@code
 * Reply.socket(SocketScript.of().awaitMessage().text("{\"type\":\"error\"}").close(1011, "try again later"))
 * }</pre>
 * Pings and goodbyes of the client are answered; at its end the script is silent, and the socket stays open. Immutable:
 * each method returns a new script and leaves this one as it was.
 */
public final class SocketScript {
    private final List<ScriptedSocket.Part> parts;
    private final @Nullable Cut ending;

    private SocketScript(List<ScriptedSocket.Part> parts, @Nullable Cut ending) {
        this.parts = parts;
        this.ending = ending;
    }

    /** Sends these messages. */
    public static SocketScript of(String... texts) {
        SocketScript script = new SocketScript(List.of(), null);
        for (String text : texts) script = script.text(text);
        return script;
    }

    /** Sends a message. */
    public SocketScript text(String text) {
        return repeated(text, 1);
    }

    /** Sends a message so many times, as fast as the client takes them. */
    public SocketScript repeated(String text, int times) {
        return plus(new ScriptedSocket.Part(new Step.Send(Frame.text(text).bytes()), times));
    }

    /** Sends a message in frames of so many bytes, with a ping between them. */
    public SocketScript fragments(String text, int bytes) {
        int size = text.getBytes(UTF_8).length;
        SocketScript script = this;
        for (int from : IntStream.iterate(0, from -> from < size, from -> from + bytes).toArray()) {
            script = (from == 0 ? script : script.ping("between")).raw(Frame.part(text, from, from + bytes).bytes());
        }
        return script;
    }

    /** Sends a ping. */
    public SocketScript ping(String text) {
        return raw(Frame.ping(text).bytes());
    }

    /** Sends bytes as they stand, be they a frame or not. The array is not copied. */
    public SocketScript raw(byte[] bytes) {
        return plus(new ScriptedSocket.Part(new Step.Send(bytes), 1));
    }

    /** Sends the first bytes of a message's frame, then ends the connection. */
    public SocketScript textCutAfter(String text, int bytes, Cut how) {
        return raw(Arrays.copyOf(Frame.text(text).bytes(), bytes)).cut(how);
    }

    /** Waits for the next message of the client. */
    public SocketScript awaitMessage() {
        return plus(ScriptedSocket.Part.AWAIT_MESSAGE);
    }

    /** Waits before what follows. */
    public SocketScript pause(Duration time) {
        return plus(new ScriptedSocket.Part(new Step.Pause(time), 1));
    }

    /** Says goodbye; the connection ends when the client says it, too. */
    public SocketScript close(int code, String reason) {
        return raw(Frame.close(code, reason).bytes());
    }

    /** Ends the connection without a goodbye, when all before has been done. */
    public SocketScript cut(Cut how) {
        return new SocketScript(parts, how);
    }

    SocketListener play(WebSocket socket) {
        return new ScriptedSocket(socket, parts, ending);
    }

    private SocketScript plus(ScriptedSocket.Part part) {
        List<ScriptedSocket.Part> more = new ArrayList<>(parts);
        more.add(part);
        return new SocketScript(more, ending);
    }
}
