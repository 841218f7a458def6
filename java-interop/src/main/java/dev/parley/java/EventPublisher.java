package dev.parley.java;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kotlin.coroutines.Continuation;
import kotlin.jvm.functions.Function1;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/**
 * The events of a streamed reply, for whatever a program likes to receive them with:
 *
 * <pre>{@code
 * Flux.from(chat.stream(request))                    // Reactor, RxJava, Mutiny, Akka: any Reactive Streams library
 * chat.stream(request).forEach(this::show).join();   // a callback
 * try (var chunks = chat.stream(request).stream()) { // a loop that blocks
 *     chunks.forEach(this::show);
 * }
 * }</pre>
 *
 * <p>It is cold: each of these, and each subscription, makes a call of its own. A subscriber gets what it requested and
 * no more; meanwhile the rest waits in the socket. Cancelling closes the socket at once. A failure arrives as the
 * exception that the Kotlin API throws, unwrapped. Handlers run on the client's executor, one at a time.
 *
 * @param <T> what a single event is
 */
public class EventPublisher<T> implements Publisher<T>, Flow.Publisher<T> {
    private final kotlinx.coroutines.flow.Flow<T> events;
    private final Calls calls;

    EventPublisher(kotlinx.coroutines.flow.Flow<T> events, Calls calls) {
        this.events = events;
        this.calls = calls;
    }

    /** The same events as {@code other}. */
    protected EventPublisher(EventPublisher<T> other) {
        this(Objects.requireNonNull(other, "other").events, other.calls);
    }

    /** What the call streams. */
    protected final kotlinx.coroutines.flow.Flow<T> events() {
        return events;
    }

    /** Makes a call and puts its events together with {@code gather}. */
    protected final <R> CompletableFuture<R> future(Function1<Continuation<? super R>, @Nullable Object> gather) {
        return calls.future(Objects.requireNonNull(gather, "gather"));
    }

    /** Other events, made from those of this call. */
    protected final <R> EventPublisher<R> events(kotlinx.coroutines.flow.Flow<R> others) {
        return new EventPublisher<>(Objects.requireNonNull(others, "others"), calls);
    }

    /** Makes a call and signals its events to {@code subscriber} as it asks for them. */
    @Override
    public final void subscribe(Subscriber<? super T> subscriber) {
        calls.subscribe(events, Objects.requireNonNull(subscriber, "subscriber"));
    }

    /** Makes a call and signals its events to {@code subscriber} as it asks for them. */
    @Override
    public final void subscribe(Flow.Subscriber<? super T> subscriber) {
        subscribe(FlowAdapters.toSubscriber(Objects.requireNonNull(subscriber, "subscriber")));
    }

    /**
     * Makes a call when the stream is first read, and blocks the reader until the next event is there.
     *
     * <p>Close it, best with {@code try}: that ends the call if the stream was not read to its end. The call of a stream
     * that is forgotten instead ends when the JVM reclaims it. An interrupt ends the call too, and the reader gets a
     * {@code CancellationException} with its interrupt flag set.
     */
    public final Stream<T> stream() {
        return new Events<>(this).stream();
    }

    /**
     * Makes a call and hands its events to {@code handler}, one after the other.
     *
     * @return completes when all events are handled. If the call or the handler fails, so does the future, with that
     *     very exception; in both cases, and when the future is cancelled, the call is over
     */
    public final CompletableFuture<@Nullable Void> forEach(Consumer<? super T> handler) {
        var handled = new HandlerSubscriber<T>(Objects.requireNonNull(handler, "handler"), calls.newFuture());
        subscribe(handled);
        return handled.end();
    }

    /** Makes a call and completes with all its events; cancelling the future cancels the call. */
    public final CompletableFuture<List<T>> toList() {
        return calls.list(events);
    }

    /** The events, for a thread that waits for each. */
    final EventPull<T> pull() {
        return calls.pull(events);
    }
}
