package dev.parley.http

import java.time.Instant
import java.util.concurrent.ThreadLocalRandom

/** The time and chance that a call depends on, so that a test can set them. */
internal class CallClock(
    val nanoTime: () -> Long = System::nanoTime,
    val now: () -> Instant = Instant::now,
    val random: () -> Double = { ThreadLocalRandom.current().nextDouble() },
)
