package dev.parley.java;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The events of a streamed reply, for a loop that waits for the next:
 *
 * <pre>{@code
 * try (var chunks = openai.blocking().chat().stream(request)) {
 *     for (var chunk : chunks) System.out.print(chunk.text());
 * }
 * }</pre>
 *
 * <p>The call is made when the first event is asked for. Close it, best with {@code try}: that ends the call if it was not read
 * to its end. The call of events that are forgotten instead ends when the JVM reclaims them. An interrupt ends the call
 * too, and the reader gets a {@code CancellationException} with its interrupt flag set.
 *
 * <p>Failures are thrown by whoever reads: the exception that the call failed with, unwrapped.
 *
 * @param <T> what a single event is
 */
public final class Events<T> implements Iterable<T>, AutoCloseable {
    private final EventPull<T> call;
    private final Spliterator<T> reader;

    Events(EventPublisher<T> publisher) {
        call = publisher.pull();
        reader = new EventReader<>(call);
    }

    /** The events, which can be read once: a second iterator goes on where the first stopped. */
    @Override
    public Iterator<T> iterator() {
        return Spliterators.iterator(reader);
    }

    /** The events as a stream; closing it ends the call. */
    public Stream<T> stream() {
        return StreamSupport.stream(reader, false).onClose(call::close);
    }

    /** Ends the call, unless it is over. */
    @Override
    public void close() {
        call.close();
    }
}
