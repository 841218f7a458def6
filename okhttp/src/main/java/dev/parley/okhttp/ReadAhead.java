package dev.parley.okhttp;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.Executor;
import okhttp3.Call;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads the body of a response on a thread that may wait, ahead of whoever wants the bytes and must not. It stops when
 * enough lies ready, and gives its thread back until that has been taken. All that came is handed out before the
 * failure that ended it.
 */
final class ReadAhead implements Runnable {
    private static final long ENOUGH = 64 * 1024;

    private final Call call;
    private final Response response;
    private final BufferedSource source;
    private final Executor threads;

    /** What a read has brought; of the reading thread alone. */
    private final Buffer fresh = new Buffer();

    // The rest is guarded by this object's monitor.
    private final Buffer ready = new Buffer();
    private final Buffer.UnsafeCursor cursor = new Buffer.UnsafeCursor();

    /** How much of it has been taken. The reading thread lets go of that: segments are pooled by thread. */
    private long taken;
    private boolean reading = true;
    private boolean unwanted;
    private boolean ended;
    private IOException failure;
    private Runnable waiting;

    ReadAhead(Call call, Response response, Executor threads) {
        this.call = call;
        this.response = response;
        this.source = response.body().source();
        this.threads = threads;
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            IOException broken = null;
            long count = -1;
            try {
                count = source.read(fresh, ENOUGH);
            } catch (IOException e) {
                broken = e;
            } catch (RuntimeException e) {
                broken = new IOException(e);
            }
            more = arrived(count, broken);
        }
    }

    /** Takes note of what a read has brought; whether there should be another. */
    private boolean arrived(long count, IOException broken) {
        Runnable waiter;
        boolean over;
        boolean more;
        synchronized (this) {
            letGo();
            if (count > 0) ready.write(fresh, count);
            failure = broken;
            over = ended = count < 0 || unwanted;
            more = reading = !over && left() < ENOUGH;
            waiter = waiting;
            waiting = null;
        }
        if (over) response.close();
        if (waiter != null) waiter.run();
        return more;
    }

    /** Takes what there is: the number of bytes, 0 when none has come yet, -1 at the end. */
    int take(byte[] target, int offset) throws IOException {
        int count;
        boolean resume;
        synchronized (this) {
            count = copy(target, offset);
            if (count == 0 && failure != null) throw failure;
            if (count == 0 && ended) count = -1;
            resume = !reading && !ended && left() < ENOUGH / 2;
            if (resume) reading = true;
        }
        if (resume) threads.execute(this);
        return count;
    }

    private int copy(byte[] target, int offset) {
        if (left() == 0) return 0;
        ready.readUnsafe(cursor);
        int count = Math.min(cursor.seek(taken), target.length - offset);
        System.arraycopy(cursor.data, cursor.start, target, offset, count);
        cursor.close();
        taken += count;
        return count;
    }

    private void letGo() {
        try {
            ready.skip(taken);
        } catch (EOFException e) {
            throw new AssertionError(e);
        }
        taken = 0;
    }

    private long left() {
        return ready.size() - taken;
    }

    /** Runs {@code waiter} when there is something to {@link #take}: at once, or on the thread that reads. */
    void whenThereIsSome(Runnable waiter) {
        synchronized (this) {
            if (!ended && left() == 0) {
                waiting = waiter;
                return;
            }
        }
        waiter.run();
    }

    /** Leaves the rest, and closes the connection unless all of the body had come. */
    void cancel() {
        boolean mine;
        synchronized (this) {
            if (ended) return;
            unwanted = true;
            mine = !reading;
            if (mine) ended = true;
        }
        call.cancel();
        if (mine) response.close();
    }
}
