package dev.parley.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.testkit.Cut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server's end of a WebSocket: pings are answered and goodbyes returned here, messages are the listener's. */
public final class WebSocket implements SocketEvents {
    private final ClientSocket socket;
    private final SocketListener listener;
    private final Consumer<String> heard;
    private final FrameDecoder decoder = new FrameDecoder(this::received);
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private @Nullable Playback playback;
    private boolean leaving;

    WebSocket(ClientSocket socket, Opening opening) {
        this.socket = socket;
        this.heard = opening.heard();
        this.listener = opening.area().apply(this);
    }

    void begin() throws IOException {
        listener.opened();
    }

    /** Sends a message. */
    public void send(String text) throws IOException {
        send(Frame.text(text));
    }

    /** Sends messages, with a pause between them unless it is zero, and then does something. */
    public void send(List<String> texts, Duration pause, Task then) throws IOException {
        if (texts.isEmpty()) {
            then.run();
            return;
        }
        send(texts.get(0));
        List<String> rest = texts.subList(1, texts.size());
        if (pause.isZero() || rest.isEmpty()) send(rest, pause, then);
        else after(pause, () -> send(rest, pause, then));
    }

    /** Says goodbye; the socket ends when the client says it, too. */
    public void close(int code, String reason) throws IOException {
        leaving = true;
        send(Frame.close(code, reason));
    }

    /** Ends the connection without a word. */
    public void cut(Cut how) throws IOException {
        socket.cut(how);
    }

    /** Does something after a while, if the socket is still there. */
    public void after(Duration delay, Task task) {
        socket.after(delay, task::run);
    }

    /** Plays steps into the socket, and then does something. */
    public void play(Iterator<Step> steps, Task then) throws IOException {
        playback = new Playback(socket, steps, then::run);
        playback.resume();
    }

    @Override
    public void received(ByteBuffer bytes) throws IOException {
        decoder.decode(bytes);
    }

    @Override
    public void hasRoom() throws IOException {
        if (playback != null) playback.resume();
    }

    @Override
    public void closed() {
        listener.closed();
    }

    private void received(Frame frame) throws IOException {
        switch (frame.opcode()) {
            case Frame.CLOSE -> answerClose(frame);
            case Frame.PING -> send(new Frame(Frame.PONG, true, frame.payload()));
            case Frame.PONG -> { }
            default -> add(frame);
        }
    }

    private void add(Frame frame) throws IOException {
        if (frame.isControl()) throw new ProtocolException("an unknown kind of frame");
        message.write(frame.payload());
        if (!frame.isLast()) return;
        String text = message.toString(UTF_8);
        message.reset();
        heard.accept(text);
        if (!leaving) listener.received(text);
    }

    private void answerClose(Frame frame) throws IOException {
        if (!leaving) send(frame);
        leaving = true;
        socket.close();
    }

    private void send(Frame frame) throws IOException {
        socket.send(ByteBuffer.wrap(frame.bytes()));
        socket.flush();
    }

    /** Something that is done with a socket. */
    public interface Task {
        void run() throws IOException;
    }
}
