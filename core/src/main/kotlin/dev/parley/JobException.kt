package dev.parley

import dev.parley.annotation.InternalParleyApi
import java.time.Duration

/**
 * A job that was polled did not end as wanted.
 *
 * @property job The job as it was last retrieved, such as a `Batch` or a `FineTuningJob`.
 */
public sealed class JobException(message: String, @get:JvmName("job") public val job: Any) : OpenAIException(message)

/** The job ended without success: it failed, expired or was cancelled. */
public class JobFailedException @InternalParleyApi constructor(message: String, job: Any) : JobException(message, job)

/**
 * The job did not end before [Polling.deadline]. It goes on at the service, and can be polled again.
 *
 * @property deadline How long it was polled.
 */
public class JobTimeoutException @InternalParleyApi constructor(
    @get:JvmName("deadline")
    public val deadline: Duration,
    job: Any,
) : JobException("the job did not end within ${deadline.toMillis()} ms", job)
