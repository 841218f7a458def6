package dev.parley.bridge.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The calls that are being answered, which may end before the program does. */
final class Running {
    private int calls;
    private boolean ending;

    /** Whether one more call may begin. */
    synchronized boolean begin() {
        if (!ending) calls++;
        return !ending;
    }

    /** A call has ended. */
    synchronized void end() {
        calls--;
        notifyAll();
    }

    /** Lets no call begin any more, and waits for those that have begun, but not for longer than {@code most}. */
    synchronized void drain(Duration most) throws InterruptedException {
        ending = true;
        long until = System.nanoTime() + most.toNanos();
        for (long left = most.toNanos(); calls > 0 && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
