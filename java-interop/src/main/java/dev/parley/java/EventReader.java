package dev.parley.java;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a call by blocking. While somebody holds this, the call goes on. */
final class EventReader<T> extends Spliterators.AbstractSpliterator<T> {
    private final EventPull<T> call;
    private final WeakReference<?> self = new WeakReference<>(this);

    EventReader(EventPull<T> call) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.call = call;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        T event = next();
        if (event != null) hand(event, action);
        return event != null;
    }

    private @Nullable T next() {
        try {
            return call.next(self);
        } catch (InterruptedException interrupt) {
            throw Calls.interrupted(interrupt);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** A reader that fails will not come back for the rest. */
    private void hand(T event, Consumer<? super T> action) {
        try {
            action.accept(event);
        } catch (Throwable broken) {
            call.close();
            throw broken;
        }
    }
}
