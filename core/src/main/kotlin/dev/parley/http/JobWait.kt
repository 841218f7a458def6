package dev.parley.http

import dev.parley.JobTimeoutException
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.ResponseInfo
import dev.parley.ResponseListener
import dev.parley.annotation.InternalParleyApi
import kotlinx.coroutines.delay
import java.time.Duration
import java.util.function.Consumer

/**
 * Waits for a job, by looking at it again and again.
 *
 * @property onProgress is told what each look saw.
 */
@InternalParleyApi
public class JobWait<T : Any> internal constructor(
    private val polling: Polling,
    private val onProgress: Consumer<T>?,
    private val options: RequestOptions,
    private val clock: CallClock,
) {
    private var asked: Duration? = null
    private var pause = FIRST_PAUSE

    /**
     * Looks with [look] until [ended] says so, and gives what was seen last.
     *
     * @throws JobTimeoutException when the deadline would pass before the next look.
     */
    public suspend fun until(ended: (T) -> Boolean, look: suspend (RequestOptions) -> T): T {
        val end = polling.deadline?.let { clock.nanoTime() + it.toNanos() }
        while (true) {
            val job = look(options.copy(onResponse = listener))
            onProgress?.accept(job)
            if (ended(job)) return job
            val pause = polling.interval ?: asked ?: nextPause()
            if (end != null && clock.nanoTime() + pause.toNanos() > end) throw tooLate(job)
            delay(pause.toMillis())
        }
    }

    private fun tooLate(job: T) = JobTimeoutException(checkNotNull(polling.deadline), job)

    private val listener = ResponseListener { info ->
        asked = pauseIn(info)
        options.onResponse?.onResponse(info)
    }

    private fun pauseIn(info: ResponseInfo): Duration? =
        info.headers[POLL_AFTER]?.toLongOrNull()?.takeIf { it in 0..LONGEST_ASKED }?.let(Duration::ofMillis)

    private fun nextPause(): Duration = pause.also { pause = minOf(it.multipliedBy(3).dividedBy(2), LONGEST_PAUSE) }

    private companion object {
        private const val POLL_AFTER = "openai-poll-after-ms"
        private const val LONGEST_ASKED = 3_600_000L
        private val FIRST_PAUSE = Duration.ofSeconds(1)
        private val LONGEST_PAUSE = Duration.ofSeconds(10)
    }
}
