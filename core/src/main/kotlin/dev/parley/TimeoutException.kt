package dev.parley

import java.time.Duration

/**
 * A limit of [Timeouts] passed. The connection is closed by then.
 *
 * @property phase what was being waited for.
 * @property limit the limit that passed.
 * @property delivery how far the request had come.
 */
public class TimeoutException internal constructor(
    @get:JvmName("phase")
    public val phase: TimeoutPhase,
    @get:JvmName("limit")
    public val limit: Duration,
    @get:JvmName("delivery")
    public val delivery: Delivery,
) : OpenAIException("${phase.what} within ${limit.toMillis()} ms")
