package dev.parley.http

import kotlinx.coroutines.Dispatchers
import java.time.Instant
import java.util.concurrent.ThreadLocalRandom
import kotlin.coroutines.CoroutineContext

/** The time and chance that a call depends on, so that a test can set them; [timer] is where time is slept away. */
internal class CallClock(
    val nanoTime: () -> Long = System::nanoTime,
    val now: () -> Instant = Instant::now,
    val random: () -> Double = { ThreadLocalRandom.current().nextDouble() },
    val timer: CoroutineContext = Dispatchers.Default,
)
