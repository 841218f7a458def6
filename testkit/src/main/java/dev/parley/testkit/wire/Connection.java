package dev.parley.testkit.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connection: requests come in one after the other and are answered in the same order.
 *
 * <pre>
 * head ──▶ scripted reply? ──▶ body … ──▶ answer ──▶ queue ──▶ playback ──▶ next request, or the end
 *                └── due early: answer at once, throw the rest of the body away, end
 *                                         └── opens a WebSocket: from here on, all is that socket's
 * </pre>
 */
final class Connection implements SocketEvents, Requests {
    private static final List<Header> CLOSE = List.of(new Header("Connection", "close"));
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII);
    private static final byte[] BAD_REQUEST =
        "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(US_ASCII);

    private final ClientSocket socket;
    private final Exchange exchange;
    private final RequestDecoder decoder = new RequestDecoder(this);
    private final Deque<Answer> answers = new ArrayDeque<>();
    private @Nullable IncomingRequest incoming;
    private @Nullable Playback playback;
    private @Nullable WebSocket opened;
    private boolean ending;

    Connection(ClientSocket socket, Exchange exchange) {
        this.socket = socket;
        this.exchange = exchange;
    }

    @Override
    public void received(ByteBuffer bytes) throws IOException {
        try {
            if (opened != null) opened.received(bytes);
            else if (!ending) decoder.decode(bytes);
        } catch (ProtocolException unreadable) {
            if (opened == null) refuse();
            else socket.end();
        }
    }

    @Override
    public void hasRoom() throws IOException {
        if (opened != null) opened.hasRoom();
        else if (playback != null) playback.resume();
    }

    @Override
    public void closed() {
        answers.clear();
        if (opened != null) opened.closed();
        if (incoming != null && !incoming.isAnswered()) exchange.abandoned(incoming);
    }

    @Override
    public void begin(RequestHead head) throws IOException {
        if (ending) return;
        IncomingRequest request = new IncomingRequest(head);
        request.script(exchange.scriptedFor(request));
        incoming = request;
        if (request.isDueEarly()) answer(request, false);
        else if (head.awaitsContinue()) send(CONTINUE);
    }

    @Override
    public void receive(ByteBuffer piece) throws IOException {
        IncomingRequest request = incoming;
        if (request == null || request.isAnswered()) return;
        request.add(piece);
        if (request.isDueEarly()) answer(request, false);
    }

    @Override
    public void end() throws IOException {
        IncomingRequest request = incoming;
        if (request != null && !request.isAnswered()) answer(request, true);
    }

    private void answer(IncomingRequest request, boolean complete) throws IOException {
        request.markAnswered();
        Plan plan = exchange.answer(request, complete);
        boolean keepsAlive = request.keepsAlive() && complete && !plan.closes();
        answers.add(new Answer(keepsAlive ? plan : plan.withDefaultHeaders(CLOSE), complete, keepsAlive));
        ending = !keepsAlive;
        if (plan.unread) socket.stopReading();
        playNext();
    }

    private void playNext() throws IOException {
        Answer answer = playback == null ? answers.poll() : null;
        if (answer == null) return;
        playback = new Playback(socket, answer.plan.steps(), () -> finish(answer));
        playback.resume();
    }

    private void finish(Answer answer) throws IOException {
        if (answer.plan.ending != null) {
            socket.cut(answer.plan.ending);
            return;
        }
        playback = null;
        if (answer.plan.opening != null) open(answer.plan.opening);
        else if (answer.keepsAlive) playNext();
        else if (answer.complete) socket.close();
        else socket.finishSending();
    }

    private void open(Opening opening) throws IOException {
        opened = new WebSocket(socket, opening);
        opened.begin();
    }

    private void refuse() throws IOException {
        ending = true;
        socket.send(ByteBuffer.wrap(BAD_REQUEST));
        socket.flush(socket::close);
    }

    private void send(byte[] bytes) throws IOException {
        socket.send(ByteBuffer.wrap(bytes));
        socket.flush();
    }

    private record Answer(Plan plan, boolean complete, boolean keepsAlive) {}
}
