package dev.parley.java;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import kotlin.coroutines.Continuation;
import kotlin.jvm.functions.Function1;
import kotlinx.coroutines.flow.Flow;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;

/** How a client makes its calls, for the services that it hands out. There is nothing in it for others. */
public final class Calls {
    private final CallThreads threads;
    private final Coroutines coroutines;

    Calls(@Nullable Executor handlers) {
        threads = new CallThreads(handlers);
        coroutines = new Coroutines(threads.calls(), threads.handlers());
    }

    <T> CompletableFuture<T> future(Function1<Continuation<? super T>, @Nullable Object> call) {
        return future(call, result -> result);
    }

    /** A future of what is made of the result on the way, not on the caller's executor. */
    <T, R> CompletableFuture<R> future(
        Function1<Continuation<? super T>, @Nullable Object> call, Function<? super T, ? extends R> convert) {
        return coroutines.future(call, convert);
    }

    <T> CompletableFuture<T> newFuture() {
        return new CallFuture<>(threads.handlers());
    }

    <T> CompletableFuture<List<T>> list(Flow<T> events) {
        return coroutines.list(events);
    }

    /** A publisher of {@code events}, which are asked for by each subscription. */
    <T> EventPublisher<T> events(Supplier<Flow<T>> events) {
        Flow<T> flow = (collector, continuation) -> events.get().collect(collector, continuation);
        return new EventPublisher<>(flow, this);
    }

    /** A publisher of what the {@code call} of each subscription results in, if that is anything. */
    <T> EventPublisher<T> result(Supplier<? extends CompletionStage<? extends @Nullable T>> call) {
        return new EventPublisher<>(coroutines.result(call), this);
    }

    /** Makes a call on this thread; an interrupt ends it. */
    <T> T await(Function1<Continuation<? super T>, @Nullable Object> call) {
        try {
            return coroutines.await(call);
        } catch (InterruptedException interrupt) {
            throw interrupted(interrupt);
        }
    }

    <T> void subscribe(Flow<T> events, Subscriber<? super T> subscriber) {
        new EventSubscription<>(coroutines.getScope(), coroutines.getDispatcher(), events, subscriber).start();
    }

    /** The {@code events} for a thread that waits for each. */
    <T> EventPull<T> pull(Flow<T> events) {
        return new EventPull<>(coroutines.getScope(), coroutines.getCallers(), events);
    }

    static CancellationException interrupted(InterruptedException interrupt) {
        Thread.currentThread().interrupt();
        var cancelled = new CancellationException("Interrupted while waiting for the service.");
        cancelled.initCause(interrupt);
        return cancelled;
    }

    void close() {
        threads.release();
    }
}
