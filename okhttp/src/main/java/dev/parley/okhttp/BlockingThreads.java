package dev.parley.okhttp;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that may wait for a socket: as many as there are calls, and none soon after the last. */
final class BlockingThreads {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private BlockingThreads() {
    }

    static ExecutorService start(Duration idle) {
        return new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, idle.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(), BlockingThreads::daemon);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "parley-okhttp-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
