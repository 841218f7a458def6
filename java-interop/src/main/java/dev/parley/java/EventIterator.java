package dev.parley.java;

import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Reads a publisher by blocking. At most {@link #AHEAD} events wait for the reader; an empty one says it is over. */
final class EventIterator<T> extends Spliterators.AbstractSpliterator<T> implements Subscriber<T> {
    private static final int AHEAD = 64;

    private final Publisher<T> source;
    private final BlockingQueue<Optional<T>> arrived = new ArrayBlockingQueue<>(AHEAD + 1);
    private volatile @Nullable Subscription call;
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;
    private int taken;

    private EventIterator(Publisher<T> source) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.source = source;
    }

    static <T> Stream<T> over(Publisher<T> source) {
        EventIterator<T> events = new EventIterator<>(source);
        return StreamSupport.stream(events, false).onClose(events::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (call == null && !closed) source.subscribe(this);
        if (closed) return false;
        Optional<T> next = take();
        if (next.isEmpty()) return end();
        replenish();
        hand(next.get(), action);
        return true;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        call = subscription;
        if (closed) subscription.cancel();
        subscription.request(AHEAD);
    }

    @Override
    public void onNext(T event) {
        arrived.add(Optional.of(event));
    }

    @Override
    public void onError(Throwable cause) {
        failure = cause;
        onComplete();
    }

    @Override
    public void onComplete() {
        arrived.offer(Optional.empty());
    }

    private Optional<T> take() {
        try {
            return arrived.take();
        } catch (InterruptedException interrupt) {
            close();
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("Interrupted while waiting for the next event.");
            cancelled.initCause(interrupt);
            throw cancelled;
        }
    }

    private boolean end() {
        closed = true;
        Throwable cause = failure;
        if (cause != null) throw EventIterator.<RuntimeException>unchanged(cause);
        return false;
    }

    /** Asks for more by the half, so that neither side waits for the other at every event. */
    private void replenish() {
        if (++taken < AHEAD / 2) return;
        taken = 0;
        Objects.requireNonNull(call).request(AHEAD / 2);
    }

    /** A reader that fails will not come back for the rest. */
    private void hand(T event, Consumer<? super T> action) {
        try {
            action.accept(event);
        } catch (Throwable broken) {
            close();
            throw broken;
        }
    }

    private void close() {
        closed = true;
        Subscription current = call;
        if (current != null) current.cancel();
        arrived.clear();
        arrived.offer(Optional.empty());
    }

    /** A checked exception is thrown as it is: the call's failure is the caller's to see, unwrapped. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable cause) throws E {
        throw (E) cause;
    }
}
