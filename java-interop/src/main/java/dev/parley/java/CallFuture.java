package dev.parley.java;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The future of a call, and every future that depends on it.
 *
 * <p>What follows it runs on the client's executor and nowhere else, so whoever completes it is never held up. Who completes
 * or cancels it before its call has, leaves; the call ends when all have left that depended on it.
 */
final class CallFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private final Executor executor;
    private final AtomicInteger dependents = new AtomicInteger();
    private volatile Runnable leave = () -> { };
    private volatile AtomicReference<? extends CompletionStage<?>> next = new AtomicReference<>();

    CallFuture(Executor executor) {
        this.executor = executor;
    }

    /** Runs {@code action} when this is completed by somebody else than the call. */
    void onLeave(Runnable action) {
        leave = action;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        CallFuture<U> dependent = new CallFuture<>(executor);
        dependents.incrementAndGet();
        dependent.onLeave(this::dependentLeft);
        return dependent;
    }

    @Override
    public Executor defaultExecutor() {
        return executor;
    }

    @Override
    public boolean complete(T value) {
        return left(super.complete(value));
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        return left(super.completeExceptionally(failure));
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        return left(super.cancel(mayInterrupt));
    }

    private boolean left(boolean byThis) {
        if (byThis) {
            leave.run();
            end(next.get());
        }
        return byThis;
    }

    private void dependentLeft() {
        if (dependents.decrementAndGet() == 0) cancel(true);
    }

    @Override
    public <U> CompletableFuture<U> thenApply(Function<? super T, ? extends U> action) {
        return thenApplyAsync(action);
    }

    @Override
    public CompletableFuture<Void> thenAccept(Consumer<? super T> action) {
        return thenAcceptAsync(action);
    }

    @Override
    public CompletableFuture<Void> thenRun(Runnable action) {
        return thenRunAsync(action);
    }

    @Override
    public <U, V> CompletableFuture<V> thenCombine(
        CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> action) {
        return thenCombineAsync(other, action);
    }

    @Override
    public <U> CompletableFuture<Void> thenAcceptBoth(
        CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
        return thenAcceptBothAsync(other, action);
    }

    @Override
    public CompletableFuture<Void> runAfterBoth(CompletionStage<?> other, Runnable action) {
        return runAfterBothAsync(other, action);
    }

    @Override
    public <U> CompletableFuture<U> applyToEither(CompletionStage<? extends T> other, Function<? super T, U> action) {
        return applyToEitherAsync(other, action);
    }

    @Override
    public CompletableFuture<Void> acceptEither(CompletionStage<? extends T> other, Consumer<? super T> action) {
        return acceptEitherAsync(other, action);
    }

    @Override
    public CompletableFuture<Void> runAfterEither(CompletionStage<?> other, Runnable action) {
        return runAfterEitherAsync(other, action);
    }

    @Override
    public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
        return whenCompleteAsync(action);
    }

    @Override
    public <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> action) {
        return handleAsync(action);
    }

    @Override
    public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> action) {
        return exceptionallyAsync(action);
    }

    @Override
    public CompletableFuture<T> exceptionallyCompose(Function<Throwable, ? extends CompletionStage<T>> action) {
        return exceptionallyComposeAsync(action);
    }

    @Override
    public <U> CompletableFuture<U> thenCompose(Function<? super T, ? extends CompletionStage<U>> action) {
        return thenComposeAsync(action);
    }

    @Override
    public <U> CompletableFuture<U> thenComposeAsync(Function<? super T, ? extends CompletionStage<U>> action) {
        return thenComposeAsync(action, executor);
    }

    /** The future of two calls in a row: cancelling it ends the one that is being made. */
    @Override
    public <U> CompletableFuture<U> thenComposeAsync(
        Function<? super T, ? extends CompletionStage<U>> action, Executor where) {
        var second = new AtomicReference<CompletionStage<U>>();
        var both = new AtomicReference<CompletableFuture<U>>();
        both.set(super.thenComposeAsync(value -> {
            second.set(action.apply(value));
            if (both.get() != null && both.get().isDone()) end(second.get());
            return second.get();
        }, where));
        ((CallFuture<U>) both.get()).next = second;
        return both.get();
    }

    private static void end(@Nullable CompletionStage<?> call) {
        if (call instanceof Future<?> future) future.cancel(true);
    }
}
