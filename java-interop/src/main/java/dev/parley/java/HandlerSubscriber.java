package dev.parley.java;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Hands all events to a handler, until it fails or somebody completes the future. */
final class HandlerSubscriber<T> implements Subscriber<T> {
    private final Consumer<? super T> handler;
    private final CompletableFuture<@Nullable Void> end;
    private volatile @Nullable Subscription call;

    HandlerSubscriber(Consumer<? super T> handler, CompletableFuture<@Nullable Void> end) {
        this.handler = handler;
        this.end = end;
        if (end instanceof CallFuture<?> future) future.onLeave(this::leave);
    }

    CompletableFuture<@Nullable Void> end() {
        return end;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        call = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(T event) {
        if (end.isDone()) return;
        try {
            handler.accept(event);
        } catch (Throwable broken) {
            end.completeExceptionally(broken);
        }
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end.complete(null);
    }

    private void leave() {
        Subscription current = call;
        if (current != null) current.cancel();
    }
}
