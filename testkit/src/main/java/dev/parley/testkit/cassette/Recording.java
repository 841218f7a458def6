package dev.parley.testkit.cassette;

import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.wire.Plan;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Passes calls on to the service and records them.
 *
 * <pre>
 * client ──▶ request ─────────────────▶ service
 *    ◀── promised plan ◀── tape ◀── reply
 *                            └── whole ──▶ redacted entry ──▶ cassette
 * </pre>
 */
final class Recording {
    private static final int SECONDS_TO_FINISH = 30;

    private final CassetteFile file;
    private final Upstream upstream;
    private final LongSupplier nanoTime;
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();

    Recording(CassetteFile file, CassetteSettings settings) {
        this.file = file;
        this.upstream = new Upstream(settings.upstream());
        this.nanoTime = settings.nanoTime();
    }

    /** What the service replies, which is recorded once it has come as a whole. */
    Plan pass(Asked asked) {
        LongSupplier sinceRequest = millisFromNow();
        return Plan.promised(upstream.send(asked.request())
            .thenApply(reply -> record(asked, reply, sinceRequest.getAsLong())).exceptionally(this::unreachable));
    }

    /** Waits until what the service is still replying is recorded. */
    void finish() {
        try {
            CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new))
                .orTimeout(SECONDS_TO_FINISH, TimeUnit.SECONDS).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private Plan record(Asked asked, HttpResponse<Publisher<List<ByteBuffer>>> response, long after) {
        LiveReply reply = new LiveReply(asked, response, after, millisFromNow());
        CompletableFuture<?> recorded = reply.recordTo(file);
        underWay.add(recorded);
        recorded.thenRun(() -> underWay.remove(recorded));
        return reply.start();
    }

    private Plan unreachable(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        String sentence = "The service at " + upstream.baseUrl() + ", whose calls are to be recorded, cannot be reached: ";
        return new Refusal(sentence + cause + ".").status(502).type("server_error").reply();
    }

    private LongSupplier millisFromNow() {
        long begin = nanoTime.getAsLong();
        return () -> TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - begin);
    }
}
