package dev.parley.java;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Writes down what it is told; what it does on an event, its test says. */
class ProbedSubscriber implements Subscriber<Long> {
    final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    final CompletableFuture<Void> end = new CompletableFuture<>();
    final LinkedBlockingQueue<Long> events = new LinkedBlockingQueue<>();
    final List<String> signals = new CopyOnWriteArrayList<>();
    private final BiConsumer<Subscription, Long> handler;

    ProbedSubscriber() {
        this((subscription, event) -> {});
    }

    ProbedSubscriber(BiConsumer<Subscription, Long> handler) {
        this.handler = handler;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        signals.add("onSubscribe");
        this.subscription.complete(subscription);
    }

    @Override
    public void onNext(Long event) {
        events.add(event);
        handler.accept(subscription.join(), event);
    }

    @Override
    public void onError(Throwable cause) {
        signals.add("onError");
        end.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        signals.add("onComplete");
        end.complete(null);
    }
}
