package dev.parley.testkit.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The one thread of a server: it waits for sockets, for moments and for what other threads ask of it. */
final class Loop {
    /** Where a socket reads to; one serves all, since what is in it is used up at once. */
    final ByteBuffer inbox = ByteBuffer.allocateDirect(Body.BLOCK_SIZE);

    private final Selector selector = open();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparingLong(Timer::moment));
    private final Thread thread = new Thread(this::run, "fake-openai");
    private boolean over;

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Does a last thing, ends, and waits until the thread is gone. */
    void stop(Runnable last) {
        execute(() -> {
            over = true;
            last.run();
        });
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs something after this turn. From any thread; nothing happens when the loop is over. */
    void execute(Runnable task) {
        tasks.add(task);
        if (Thread.currentThread() != thread) wakeUp();
    }

    /** Runs something after a while. */
    void schedule(Duration delay, Runnable task) {
        timers.add(new Timer(System.nanoTime() + delay.toNanos(), task));
    }

    /** Runs something whenever a channel is ready for what its key is interested in. */
    SelectionKey watch(SelectableChannel channel, int interest, Runnable onReady) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, interest, onReady);
    }

    private void run() {
        try {
            while (!over) turn();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            close();
        }
    }

    /** What falls due meanwhile waits for the next turn, or many timers would keep the sockets waiting for ever. */
    private void turn() throws IOException {
        Timer next = timers.peek();
        if (!tasks.isEmpty() || next != null && next.isDue(System.nanoTime())) selector.selectNow(Loop::ready);
        else selector.select(Loop::ready, next == null ? 0 : next.millis());
        long now = System.nanoTime();
        while (!timers.isEmpty() && timers.peek().isDue(now)) timers.remove().task.run();
        for (int waiting = tasks.size(); waiting > 0; waiting--) tasks.remove().run();
    }

    private static void ready(SelectionKey key) {
        if (key.isValid()) ((Runnable) key.attachment()).run();
    }

    private synchronized void wakeUp() {
        if (selector.isOpen()) selector.wakeup();
    }

    private synchronized void close() {
        try {
            selector.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Selector open() {
        try {
            return Selector.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Timer(long moment, Runnable task) {
        boolean isDue(long now) {
            return moment - now <= 0;
        }

        /** At least one, and rounded up: it is never too early. */
        long millis() {
            return Math.max(0, moment - System.nanoTime()) / 1_000_000 + 1;
        }
    }
}
