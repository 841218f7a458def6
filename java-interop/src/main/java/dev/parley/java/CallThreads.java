package dev.parley.java;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a client: those that drive its calls, and those that run the caller's code. The first are as many as are
 * needed, so that code of the caller that gets there none the less, such as a listener, stops no call by blocking.
 */
final class CallThreads {
    private static final long IDLE_SECONDS = 10;

    private final AtomicInteger made = new AtomicInteger();
    private final ThreadPoolExecutor calls = new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::daemon);
    private final Executor handlers;

    /** Runs the caller's code on {@code handlers}; by default on virtual threads, or beside the calls where there are none. */
    CallThreads(@Nullable Executor handlers) {
        this.handlers = handlers != null ? handlers : virtualOr(calls);
    }

    Executor calls() {
        return calls;
    }

    Executor handlers() {
        return handlers;
    }

    /** Ends the threads that have nothing to do, and the others when they have done it. The caller's own are the caller's. */
    void release() {
        calls.setKeepAliveTime(1, TimeUnit.MILLISECONDS);
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "parley-" + made.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** By reflection, for Java has them from 21 on. */
    private static Executor virtualOr(Executor other) {
        try {
            return (Executor) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException before21) {
            return other;
        }
    }
}
