package dev.parley.java;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * What has come of a call and waits to be read. The reader takes all that is there at once, so that it waits seldom, and asks
 * for as many anew: at most {@link #AHEAD} wait for it, and as many are in its hands.
 */
final class EventInbox<T> implements Subscriber<T> {
    private static final int AHEAD = 64;

    /** Comes after the last event. */
    private static final Object END = new Object();

    private final BlockingQueue<Object> arrived = new ArrayBlockingQueue<>(AHEAD + 1);
    private final Deque<Object> taken = new ArrayDeque<>(AHEAD + 1);
    private volatile @Nullable Subscription call;
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;

    boolean isClosed() {
        return closed;
    }

    /** Waits for the next event; {@code null} when there is no more, or the failure of the call. */
    @Nullable T next() {
        if (closed) return null;
        if (taken.isEmpty()) refill();
        Object next = taken.remove();
        if (next == END) return end();
        @SuppressWarnings("unchecked")
        T event = (T) next;
        return event;
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

    void close() {
        closed = true;
        Subscription current = call;
        if (current != null) current.cancel();
        arrived.clear();
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
            throw Calls.interrupted(interrupt);
        }
    }

    private @Nullable T end() {
        closed = true;
        Throwable cause = failure;
        if (cause != null) throw EventInbox.<RuntimeException>unchanged(cause);
        return null;
    }

    /** A checked exception is thrown as it is: the call's failure is the caller's to see, unwrapped. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable cause) throws E {
        throw (E) cause;
    }
}
