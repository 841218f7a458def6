package dev.parley.testkit.wire;

import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps that put a plan on the wire: delay, interim replies, head, body, end. */
final class Framing extends Steps {
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private final Plan plan;
    private final boolean chunks;
    private long left;
    private @Nullable Iterator<Step> body;

    Framing(Plan plan) {
        this.plan = plan;
        this.chunks = isChunked() && !plan.verbatim;
        this.left = plan.cutAt;
    }

    @Override
    protected boolean makeMore() {
        if (body == null) return begin();
        if (body.hasNext()) return frame(body.next());
        if (chunks && plan.ending == null) make(new Step.Send("0\r\n\r\n"));
        return false;
    }

    private boolean begin() {
        if (!plan.delay.isZero()) make(new Step.Pause(plan.delay));
        for (int status : plan.interim) make(new Step.Send("HTTP/1.1 " + statusLine(status) + "\r\n\r\n"));
        if (!plan.verbatim) make(new Step.Send(head()));
        body = pieces();
        return hasBody();
    }

    private boolean frame(Step step) {
        if (!(step instanceof Step.Send send)) {
            make(step);
            return true;
        }
        if (left == 0) return false;
        if (chunks) make(new Step.Send(Integer.toHexString(send.length()) + "\r\n"));
        make(send.length() > left ? send.slice(0, (int) left) : send);
        if (chunks && send.length() <= left) make(new Step.Send("\r\n"));
        left -= send.length();
        return left >= 0;
    }

    private Iterator<Step> pieces() {
        Steps blocks = new JoinedSteps(plan.body.steps());
        if (plan.pieceSize == 0) return blocks;
        return new PieceSteps(blocks, plan.pieceSize, new Step.Pause(plan.pieceInterval));
    }

    private boolean isChunked() {
        return plan.chunked || plan.body.length() == null;
    }

    private boolean hasBody() {
        return plan.verbatim || !(plan.status < 200 || BODILESS.contains(plan.status));
    }

    private String head() {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(statusLine(plan.status)).append("\r\n");
        for (Header header : plan.headers) line(head, header.name(), header.value());
        if (hasBody() && isChunked()) line(head, "Transfer-Encoding", "chunked");
        else if (hasBody()) line(head, "Content-Length", String.valueOf(plan.body.length()));
        return head.append("\r\n").toString();
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static String statusLine(int status) {
        return status + " " + ReasonPhrases.of(status);
    }
}
