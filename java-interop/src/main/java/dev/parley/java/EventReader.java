package dev.parley.java;

import java.lang.ref.Reference;
import java.util.Spliterators;
import java.util.function.Consumer;

/** Reads a call by blocking. While somebody holds this, the call goes on. */
final class EventReader<T> extends Spliterators.AbstractSpliterator<T> {
    private final EventPublisher<T> source;
    private final EventInbox<T> inbox;
    private boolean begun;

    EventReader(EventPublisher<T> source, EventInbox<T> inbox) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.source = source;
        this.inbox = inbox;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (!begun && !inbox.isClosed()) source.read(inbox, this);
        begun = true;
        T event;
        try {
            event = inbox.next();
        } finally {
            Reference.reachabilityFence(this);
        }
        if (event != null) hand(event, action);
        return event != null;
    }

    /** A reader that fails will not come back for the rest. */
    private void hand(T event, Consumer<? super T> action) {
        try {
            action.accept(event);
        } catch (Throwable broken) {
            inbox.close();
            throw broken;
        }
    }
}
