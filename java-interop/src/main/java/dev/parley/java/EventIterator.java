package dev.parley.java;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
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

/**
 * Reads a publisher by blocking. The reader takes all events that have come at once, so that it waits seldom, and asks for
 * as many anew: at most {@link #AHEAD} wait for it, and as many are in its hands.
 */
final class EventIterator<T> extends Spliterators.AbstractSpliterator<T> implements Subscriber<T> {
    private static final int AHEAD = 64;

    /** Comes after the last event. */
    private static final Object END = new Object();

    private final Publisher<T> source;
    private final BlockingQueue<Object> arrived = new ArrayBlockingQueue<>(AHEAD + 1);
    private final Deque<Object> taken = new ArrayDeque<>(AHEAD + 1);
    private volatile @Nullable Subscription call;
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;

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
        if (taken.isEmpty()) refill();
        Object next = taken.remove();
        if (next == END) return end();
        @SuppressWarnings("unchecked")
        T event = (T) next;
        hand(event, action);
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
        arrived.add(event);
    }

    @Override
    public void onError(Throwable cause) {
        failure = cause;
        onComplete();
    }

    @Override
    public void onComplete() {
        arrived.offer(END);
    }

    /** Waits for the next event, and takes those as well that have come meanwhile. */
    private void refill() {
        taken.add(take());
        int more = arrived.drainTo(taken);
        if (taken.peekLast() != END) Objects.requireNonNull(call).request(more + 1L);
    }

    private Object take() {
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
        arrived.offer(END);
    }

    /** A checked exception is thrown as it is: the call's failure is the caller's to see, unwrapped. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable cause) throws E {
        throw (E) cause;
    }
}
