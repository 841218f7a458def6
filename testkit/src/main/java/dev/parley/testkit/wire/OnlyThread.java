package dev.parley.testkit.wire;

import io.netty.util.concurrent.DefaultThreadFactory;
import org.jspecify.annotations.Nullable;

/** Makes the one thread of a server and remembers it: Netty tells that its loop has ended before the thread has. */
final class OnlyThread extends DefaultThreadFactory {
    private volatile @Nullable Thread thread;

    OnlyThread() {
        super("fake-openai", true);
    }

    void awaitEnd() {
        Thread started = thread;
        if (started == null) return;
        try {
            started.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected Thread newThread(Runnable task, String name) {
        Thread made = super.newThread(task, name);
        thread = made;
        return made;
    }
}
