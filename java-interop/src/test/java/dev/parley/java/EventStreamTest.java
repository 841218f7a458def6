package dev.parley.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EventStreamTest {
    @Test
    void readsEveryEventInOrder() {
        List<Long> all = LongStream.range(0, 1000).boxed().toList();
        assertEquals(all, new ProbedCall(1000, null, true).publisher(null).stream().toList());
    }

    @Test
    void makesNoCallBeforeItIsRead() {
        ProbedCall call = new ProbedCall(1, null, true);
        try (Stream<Long> unread = call.publisher(null).stream().map(event -> event + 1)) {
            assertEquals(0, call.getMade().get());
            assertEquals(1, unread.count());
        }
        assertEquals(1, call.getMade().get());
    }

    @Test
    void closingEarlyEndsTheCall() throws Exception {
        ProbedCall call = new ProbedCall(Long.MAX_VALUE, null, true);
        try (Stream<Long> events = call.publisher(null).stream()) {
            assertEquals(2, events.skip(2).findFirst().orElseThrow());
        }
        call.getOver().acquire();
        assertTrue(call.getEmitted().get() < 1000, "emitted " + call.getEmitted());
    }

    @Test
    void closingUnreadMakesNoCall() {
        ProbedCall call = new ProbedCall(1, null, true);
        call.publisher(null).stream().close();
        assertEquals(0, call.getMade().get());
    }

    @Test
    void aFailureIsThrownUnwrappedAfterWhatCameBefore() {
        IOException failure = new IOException("broken");
        var events = new ProbedCall(1, failure, true).publisher(null).stream().iterator();
        assertEquals(0, events.next());
        assertSame(failure, assertThrows(IOException.class, events::next));
    }

    @Test
    void aReaderThatThrowsEndsTheCall() throws Exception {
        ProbedCall call = new ProbedCall(1, null, false);
        IllegalStateException broken = new IllegalStateException("mine");
        Stream<Long> events = call.publisher(null).stream();
        assertSame(broken, assertThrows(IllegalStateException.class, () -> events.forEach(event -> {
            throw broken;
        })));
        call.getOver().acquire();
    }

    @Test
    void anInterruptEndsTheCallAndStaysSet() throws Exception {
        ProbedCall call = new ProbedCall(1, null, false);
        CompletableFuture<Thread> waiting = new CompletableFuture<>();
        CompletableFuture<Void> interrupter = waiting.thenAcceptAsync(Thread::interrupt);
        Stream<Long> events = call.publisher(null).stream();
        var interrupted = assertThrows(
            CancellationException.class, () -> events.forEach(event -> waiting.complete(Thread.currentThread())));
        interrupter.handle((done, failure) -> done);
        assertTrue(Thread.interrupted());
        assertInstanceOf(InterruptedException.class, interrupted.getCause());
        call.getOver().acquire();
        assertFalse(Thread.interrupted());
    }

    @Test
    void anotherThreadMayCloseWhatIsBeingRead() throws Exception {
        ProbedCall call = new ProbedCall(1, null, false);
        Stream<Long> events = call.publisher(null).stream();
        CompletableFuture<Void> first = new CompletableFuture<>();
        CompletableFuture<Void> closed = first.thenRunAsync(events::close);
        events.forEach(event -> first.complete(null));
        closed.join();
        call.getOver().acquire();
    }
}
