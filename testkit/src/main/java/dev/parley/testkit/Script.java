package dev.parley.testkit;

import dev.parley.testkit.wire.IncomingRequest;
import dev.parley.testkit.wire.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The replies that a test has laid out, for whatever request comes or for some only. Safe for use by any thread. */
final class Script {
    private final List<Line> lines = new ArrayList<>();

    /** Scripted answers not given yet; a reply that stands for ever does not count. */
    synchronized int left() {
        return lines.stream().filter(line -> !line.stands()).mapToInt(line -> line.left).sum();
    }

    /** What the scripted replies that are left are for. */
    synchronized List<String> unmet() {
        return lines.stream().filter(line -> !line.stands()).map(line -> line.request.toString()).toList();
    }

    synchronized void add(On request, Reply... replies) {
        for (Reply reply : replies) lines.add(new Line(request, reply));
    }

    synchronized void clear() {
        lines.clear();
    }

    /** The reply to a request whose head has come; null when there is none, or the body has a say in it. */
    synchronized @Nullable Plan take(IncomingRequest request) {
        Line line = first(lines.stream().filter(it -> it.request.fitsHead(request.method(), request.path())).toList());
        if (line == null || line.needsBody()) return null;
        use(line);
        return line.reply.plan();
    }

    /** The reply to a request that has come; null when there is none. */
    @Nullable Plan take(RecordedRequest request) {
        Reply reply = reply(request);
        return reply == null ? null : reply.planFor(request);
    }

    private synchronized @Nullable Reply reply(RecordedRequest request) {
        Line line = first(lines.stream().filter(it -> it.request.fits(request)).toList());
        if (line == null) return null;
        use(line);
        return line.reply;
    }

    /** The first that does not stand for ever, or else the last. */
    private static @Nullable Line first(List<Line> fitting) {
        Line last = fitting.isEmpty() ? null : fitting.get(fitting.size() - 1);
        return fitting.stream().filter(line -> !line.stands()).findFirst().orElse(last);
    }

    private void use(Line line) {
        if (!line.stands() && --line.left == 0) lines.remove(line);
    }

    private static final class Line {
        final On request;
        final Reply reply;
        int left;

        Line(On request, Reply reply) {
            this.request = request;
            this.reply = reply;
            this.left = reply.plan().times;
        }

        boolean stands() {
            return reply.plan().times == Plan.ALWAYS;
        }

        boolean needsBody() {
            return reply.isMade() || request.needsBody();
        }
    }
}
