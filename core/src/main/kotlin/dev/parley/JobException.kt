package dev.parley

import dev.parley.annotation.InternalParleyApi
import java.time.Duration

/**
 * A job that was waited for did not end as wanted.
 *
 * @property job the job as it was last seen, such as a `Batch` or a `Video`.
 */
public sealed class JobException(message: String, @get:JvmName("job") public val job: Any) : OpenAIException(message)

/** The job ended without success: it failed, expired or was cancelled. */
public class JobFailedException @InternalParleyApi constructor(message: String, job: Any) : JobException(message, job)

/**
 * The job did not end in the time that [Polling.deadline] gave it. It goes on by itself, and can be waited for again.
 *
 * @property deadline the time it was given.
 */
public class JobTimeoutException @InternalParleyApi constructor(
    @get:JvmName("deadline")
    public val deadline: Duration,
    job: Any,
) : JobException("the job did not end within ${deadline.toMillis()} ms", job)
