package dev.parley.testkit.cassette;

import dev.parley.testkit.wire.Body;
import dev.parley.testkit.wire.Content;
import dev.parley.testkit.wire.ContentCollector;
import dev.parley.testkit.wire.Step;
import dev.parley.testkit.wire.Steps;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The body of a reply while it arrives, as fast as the service sends it; a client may lag behind, or leave. */
final class Tape implements Body, Subscriber<List<ByteBuffer>> {
    /** That so many bytes had arrived so many milliseconds after the head. */
    record Mark(long size, long millis) {}

    private final @Nullable Long length;
    private final LongSupplier millis;
    private final CompletableFuture<Tape> whole = new CompletableFuture<>();
    private final ContentCollector collector = new ContentCollector();
    private final List<Mark> marks = new ArrayList<>();
    private CompletableFuture<?> change = new CompletableFuture<>();
    private boolean isOver;

    /** @param millis the time since the head */
    Tape(@Nullable Long length, LongSupplier millis) {
        this.length = length;
        this.millis = millis;
    }

    /** Done when all has arrived; the client is told the end after those who wait for this. */
    CompletableFuture<Tape> whole() {
        return whole;
    }

    synchronized Content content() {
        return collector.content();
    }

    synchronized List<Mark> marks() {
        return List.copyOf(marks);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> arrived) {
        arrived.forEach(collector::add);
        marks.add(new Mark(collector.size(), millis.getAsLong()));
        tell();
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
        synchronized (this) {
            change.completeExceptionally(failure);
        }
    }

    @Override
    public void onComplete() {
        whole.complete(this);
        synchronized (this) {
            isOver = true;
            tell();
        }
    }

    private void tell() {
        CompletableFuture<?> told = change;
        change = new CompletableFuture<>();
        told.complete(null);
    }

    @Override
    public @Nullable Long length() {
        return length;
    }

    @Override
    public Iterator<Step> steps() {
        return new Playing();
    }

    private final class Playing extends Steps {
        private long at;

        @Override
        protected boolean makeMore() {
            synchronized (Tape.this) {
                if (at < collector.size()) send();
                else if (!isOver) make(new Step.Await(change));
                else return false;
            }
            return true;
        }

        private void send() {
            byte[] block = collector.content().slice(at, Math.min(BLOCK_SIZE, collector.size() - at)).bytes();
            at += block.length;
            make(new Step.Send(block));
        }
    }
}
