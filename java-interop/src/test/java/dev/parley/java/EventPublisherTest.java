package dev.parley.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Subscription;

@Timeout(30)
class EventPublisherTest {
    private final IOException failure = new IOException("broken");

    @Test
    void deliversAsMuchAsWasRequestedAndLetsTheCallWait() throws Exception {
        ProbedCall call = new ProbedCall(100, null, true);
        ProbedSubscriber subscriber = new ProbedSubscriber();
        call.publisher(null).subscribe(subscriber);
        subscriber.subscription.join().request(3);
        for (long expected = 0; expected < 3; expected++) assertEquals(expected, subscriber.events.take());
        assertEquals(null, subscriber.events.poll(100, TimeUnit.MILLISECONDS));
        assertTrue(call.getEmitted().get() <= 4, "emitted " + call.getEmitted());
        subscriber.subscription.join().request(Long.MAX_VALUE);
        subscriber.end.get();
        assertEquals(97, subscriber.events.size());
    }

    @Test
    void makesACallForEachSubscriptionAndNoneBefore() {
        ProbedCall call = new ProbedCall(2, null, true);
        EventPublisher<Long> publisher = call.publisher(null);
        publisher.stream();
        assertEquals(0, call.getMade().get());
        publisher.toList().join();
        publisher.toList().join();
        assertEquals(2, call.getMade().get());
    }

    @Test
    void cancellingTheSubscriptionEndsTheCallInSilence() throws Exception {
        ProbedCall call = new ProbedCall(1, null, false);
        ProbedSubscriber subscriber = new ProbedSubscriber();
        call.publisher(null).subscribe(subscriber);
        subscriber.subscription.join().request(9);
        subscriber.events.take();
        subscriber.subscription.join().cancel();
        call.getOver().acquire();
        assertEquals(List.of("onSubscribe"), subscriber.signals);
    }

    @Test
    void cancellingAtOnceMakesNoCall() {
        ProbedCall call = new ProbedCall(1, null, true);
        ProbedSubscriber subscriber = new ProbedSubscriber() {
            @Override
            public void onSubscribe(Subscription subscription) {
                super.onSubscribe(subscription);
                subscription.cancel();
            }
        };
        call.publisher(Runnable::run).subscribe(subscriber);
        assertEquals(0, call.getMade().get());
        assertEquals(List.of("onSubscribe"), subscriber.signals);
    }

    @Test
    void requestingNothingEndsTheCallWithAnIllegalArgument() throws Exception {
        ProbedCall call = new ProbedCall(1, null, false);
        ProbedSubscriber subscriber = new ProbedSubscriber();
        call.publisher(null).subscribe(subscriber);
        subscriber.subscription.join().request(5);
        subscriber.events.take();
        subscriber.subscription.join().request(0);
        ExecutionException end = assertThrows(ExecutionException.class, subscriber.end::get);
        assertInstanceOf(IllegalArgumentException.class, end.getCause());
        call.getOver().acquire();
    }

    @Test
    void aSubscriberThatThrowsEndsTheCallAndItsThreadLearnsWhy() throws Exception {
        CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
        ThreadFactory watched = task -> {
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((where, what) -> uncaught.complete(what));
            return thread;
        };
        IllegalStateException broken = new IllegalStateException("mine");
        ProbedCall call = new ProbedCall(5, null, true);
        ProbedSubscriber subscriber = new ProbedSubscriber((subscription, event) -> {
            throw broken;
        });
        var executor = Executors.newSingleThreadExecutor(watched);
        call.publisher(executor).subscribe(subscriber);
        subscriber.subscription.join().request(5);
        call.getOver().acquire();
        assertSame(broken, uncaught.get());
        assertEquals(1, subscriber.events.size());
        assertEquals(List.of("onSubscribe"), subscriber.signals);
        executor.shutdown();
    }

    @Test
    void aClosedClientRefusesAfterIntroducingItself() {
        ProbedSubscriber subscriber = new ProbedSubscriber();
        new ProbedCall(1, null, true).inClosedClient().subscribe(subscriber);
        assertInstanceOf(IllegalStateException.class, assertThrows(CompletionException.class, subscriber.end::join).getCause());
        assertEquals(List.of("onSubscribe", "onError"), subscriber.signals);
    }

    @Test
    void requestingOneByOneNeitherRecursesNorStalls() {
        ProbedSubscriber subscriber = new ProbedSubscriber((subscription, event) -> subscription.request(1));
        new ProbedCall(100_000, null, true).publisher(Runnable::run).subscribe(subscriber);
        subscriber.subscription.join().request(1);
        subscriber.end.join();
        assertEquals(100_000, subscriber.events.size());
    }

    @Test
    void aFailureArrivesUnwrapped() {
        ProbedSubscriber subscriber = new ProbedSubscriber();
        new ProbedCall(1, failure, true).publisher(null).subscribe(subscriber);
        subscriber.subscription.join().request(9);
        assertSame(failure, assertThrows(CompletionException.class, subscriber.end::join).getCause());
    }

    @Test
    void forEachHandlesEveryEvent() {
        AtomicLong sum = new AtomicLong();
        new ProbedCall(5, null, true).publisher(null).forEach(sum::addAndGet).join();
        assertEquals(10, sum.get());
    }

    @Test
    void aHandlerThatThrowsFailsTheFutureAndEndsTheCall() throws Exception {
        ProbedCall call = new ProbedCall(5, null, false);
        IllegalStateException broken = new IllegalStateException("mine");
        AtomicLong handled = new AtomicLong();
        CompletableFuture<Void> end = call.publisher(null).forEach(event -> {
            handled.incrementAndGet();
            throw broken;
        });
        assertSame(broken, assertThrows(CompletionException.class, end::join).getCause());
        call.getOver().acquire();
        assertEquals(1, handled.get());
    }

    @Test
    void cancellingForEachEndsTheCall() throws Exception {
        ProbedCall call = new ProbedCall(1, null, false);
        CompletableFuture<Void> first = new CompletableFuture<>();
        CompletableFuture<Void> end = call.publisher(null).forEach(event -> first.complete(null));
        first.join();
        end.cancel(false);
        call.getOver().acquire();
        assertTrue(end.isCancelled());
    }

    @Test
    void toListFailsAsTheCallDoes() {
        CompletableFuture<List<Long>> list = new ProbedCall(1, failure, true).publisher(null).toList();
        assertSame(failure, assertThrows(CompletionException.class, list::join).getCause());
    }

    @Test
    void aNullSubscriberIsRefused() {
        EventPublisher<Long> publisher = new ProbedCall(1, null, true).publisher(null);
        assertThrows(NullPointerException.class, () -> publisher.subscribe((ProbedSubscriber) null));
        assertThrows(NullPointerException.class, () -> publisher.subscribe((Flow.Subscriber<Long>) null));
        assertFalse(publisher.toList().join().isEmpty());
    }

    /** The budget is 700,000 a second; the best of some runs counts, since the machine has other work. */
    @Test
    void deliversSevenHundredThousandSmallEventsASecond() {
        long best = 0;
        for (int run = 0; run < 8; run++) best = Math.max(best, eventsPerSecond());
        System.out.println("EventPublisher: " + best + " events/s");
        assertTrue(best >= 700_000, best + " events/s");
    }

    private static long eventsPerSecond() {
        AtomicLong count = new AtomicLong();
        CountingSubscriber subscriber = new CountingSubscriber(count);
        long start = System.nanoTime();
        new ProbedCall(1_000_000, null, true).publisher(null).subscribe(subscriber);
        subscriber.end.join();
        assertEquals(1_000_000, count.get());
        return count.get() * 1_000_000_000L / (System.nanoTime() - start);
    }

    private static final class CountingSubscriber extends ProbedSubscriber {
        private final AtomicLong count;

        CountingSubscriber(AtomicLong count) {
            this.count = count;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Long event) {
            count.incrementAndGet();
        }
    }
}
