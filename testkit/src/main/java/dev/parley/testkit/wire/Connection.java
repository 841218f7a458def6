package dev.parley.testkit.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
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
 * </pre>
 */
final class Connection extends SimpleChannelInboundHandler<HttpObject> {
    private static final List<Header> CLOSE = List.of(new Header("Connection", "close"));
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII);
    private static final byte[] BAD_REQUEST =
        "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(US_ASCII);

    private final Exchange exchange;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private @Nullable IncomingRequest incoming;
    private @Nullable Playback playback;

    Connection(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
        if (message.decoderResult().isFailure()) {
            cannotRead(context);
            return;
        }
        if (message instanceof HttpRequest head) begin(context, head);
        if (message instanceof HttpContent content) receive(context, content);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (playback != null) playback.resume();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (incoming != null && !incoming.isAnswered()) exchange.abandoned(incoming);
        answers.clear();
    }

    /** A client that went away is none of our business. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    private void begin(ChannelHandlerContext context, HttpRequest head) {
        IncomingRequest request = new IncomingRequest(head);
        request.script(exchange.scriptedFor(request));
        incoming = request;
        if (request.isDueEarly()) answer(context, request, false);
        else if (request.awaitsContinue()) context.writeAndFlush(Unpooled.wrappedBuffer(CONTINUE));
    }

    private void receive(ChannelHandlerContext context, HttpContent content) {
        IncomingRequest request = incoming;
        if (request == null || request.isAnswered()) return;
        request.add(content.content());
        if (content instanceof LastHttpContent) answer(context, request, true);
        else if (request.isDueEarly()) answer(context, request, false);
    }

    private void answer(ChannelHandlerContext context, IncomingRequest request, boolean complete) {
        request.markAnswered();
        Plan plan = exchange.answer(request, complete);
        boolean keepsAlive = request.keepsAlive() && complete && !plan.closes();
        answers.add(new Answer(keepsAlive ? plan : plan.withDefaultHeaders(CLOSE), complete, keepsAlive));
        if (plan.unread) context.channel().config().setAutoRead(false);
        playNext(context);
    }

    private void playNext(ChannelHandlerContext context) {
        Answer answer = playback == null ? answers.poll() : null;
        if (answer == null) return;
        playback = new Playback(context, answer.plan.steps(), () -> finish(context, answer));
        playback.resume();
    }

    private void finish(ChannelHandlerContext context, Answer answer) {
        if (answer.plan.ending != null) {
            Endings.cut(context, answer.plan.ending);
            return;
        }
        playback = null;
        if (answer.keepsAlive) playNext(context);
        else if (answer.complete) context.close();
        else Endings.finishSending(context);
    }

    private static void cannotRead(ChannelHandlerContext context) {
        context.writeAndFlush(Unpooled.wrappedBuffer(BAD_REQUEST)).addListener(written -> context.close());
    }

    private record Answer(Plan plan, boolean complete, boolean keepsAlive) {}
}
