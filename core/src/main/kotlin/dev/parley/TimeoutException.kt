package dev.parley

import java.time.Duration

/**
 * One of the [Timeouts] passed. The connection is closed by then.
 *
 * @property phase What was waited for.
 * @property limit The timeout that passed.
 * @property delivery How far the request got, and so whether it may be billed again when it is repeated.
 */
public class TimeoutException internal constructor(
    @get:JvmName("phase")
    public val phase: TimeoutPhase,
    @get:JvmName("limit")
    public val limit: Duration,
    @get:JvmName("delivery")
    public val delivery: Delivery,
) : OpenAIException("${phase.what} within ${limit.toMillis()} ms")
