package dev.parley.testkit.wire;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A lock whose waiters look again whenever something changed under it. */
public final class Watched {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    public <T> T read(Supplier<T> block) {
        lock.lock();
        try {
            return block.get();
        } finally {
            lock.unlock();
        }
    }

    public void change(Runnable block) {
        lock.lock();
        try {
            block.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a condition holds; false when the time was up, or the thread interrupted, first. */
    public boolean await(Duration timeout, BooleanSupplier condition) {
        lock.lock();
        try {
            long left = timeout.toNanos();
            while (!condition.getAsBoolean() && left > 0) left = changed.awaitNanos(left);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return read(condition::getAsBoolean);
    }
}
