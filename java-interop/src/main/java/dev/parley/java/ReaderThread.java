package dev.parley.java;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import kotlin.coroutines.CoroutineContext;
import kotlinx.coroutines.CoroutineDispatcher;
import org.jspecify.annotations.Nullable;

/** Runs tasks on the thread that works here, while one does; what is to be done meanwhile goes to the others. */
final class ReaderThread extends CoroutineDispatcher {
    private static final Runnable NOTHING = () -> { };

    private final CoroutineDispatcher others;
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread worker;

    ReaderThread(CoroutineDispatcher others) {
        this.others = others;
    }

    @Override
    public void dispatch(CoroutineContext context, Runnable task) {
        tasks.add(task);
        if (worker == null) leave(context);
    }

    /** Lets this thread begin something, and do what there is to do until that is done. */
    void work(CoroutineContext context, Runnable begin, BooleanSupplier isDone) throws InterruptedException {
        worker = Thread.currentThread();
        try {
            begin.run();
            while (!isDone.getAsBoolean()) tasks.take().run();
        } finally {
            worker = null;
            leave(context);
        }
    }

    /** Lets the worker see that it is done, if it is another thread than this. */
    void wake() {
        Thread current = worker;
        if (current != null && current != Thread.currentThread()) tasks.add(NOTHING);
    }

    private void leave(CoroutineContext context) {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) others.dispatch(context, task);
    }
}
