package dev.parley.okhttp;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Messages that have come and that nobody has taken yet. Who brings one while much lies here has to wait, so that the
 * service has to, too. All that came is handed out before the failure that ended it.
 */
final class Inbox {
    private static final long MUCH = 1024 * 1024;

    // All of it is guarded by this object's monitor.
    private final Deque<byte[]> messages = new ArrayDeque<>();
    private long bytes;
    private boolean ended;
    private IOException failure;
    private Runnable waiting;

    /** Takes a message in, as soon as there is room; it is dropped when nobody wants any more. */
    void put(byte[] message) throws InterruptedException {
        Runnable waiter;
        synchronized (this) {
            while (bytes > MUCH && !ended) wait();
            if (ended) return;
            messages.add(message);
            bytes += message.length;
            waiter = nobodyWaits();
        }
        if (waiter != null) waiter.run();
    }

    /** Notes that nothing more comes, and why; null when all has. */
    void end(IOException cause) {
        Runnable waiter;
        synchronized (this) {
            if (ended) return;
            ended = true;
            failure = cause;
            notifyAll();
            waiter = nobodyWaits();
        }
        if (waiter != null) waiter.run();
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** The next message; null when none has come yet, and when none will. */
    synchronized byte[] take() throws IOException {
        byte[] message = messages.poll();
        if (message == null && failure != null) throw failure;
        if (message == null) return null;
        bytes -= message.length;
        notifyAll();
        return message;
    }

    /** Runs {@code waiter} when there is something to {@link #take}, or there will be nothing: at once, or elsewhere. */
    void whenThereIsSome(Runnable waiter) {
        synchronized (this) {
            if (!ended && messages.isEmpty()) {
                waiting = waiter;
                return;
            }
        }
        waiter.run();
    }

    private Runnable nobodyWaits() {
        Runnable waiter = waiting;
        waiting = null;
        return waiter;
    }
}
