package dev.parley.testkit.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Everybody has a turn, whatever the others do. */
final class LoopTest {
    @Test
    void whatFallsDueAgainAndAgainKeepsNobodyWaiting() throws InterruptedException {
        Loop loop = new Loop();
        CountDownLatch served = new CountDownLatch(1);
        loop.execute(() -> restlessly(loop));
        loop.start();
        loop.execute(() -> loop.execute(served::countDown));
        assertTrue(served.await(20, TimeUnit.SECONDS), "served");
        loop.stop(() -> {});
    }

    /** As do a thousand streams whose pauses are shorter than the time it takes to serve them all. */
    private static void restlessly(Loop loop) {
        loop.schedule(Duration.ZERO, () -> restlessly(loop));
    }
}
