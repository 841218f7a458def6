package dev.parley.vectorstores

import dev.parley.JobFailedException
import dev.parley.RequestOptions
import dev.parley.http.JobWait

/**
 * Waits until the service has processed a [T] for a vector store, a file or a batch of files.
 *
 * @property problem says why one whose processing has ended cannot be searched; `null` when it can.
 */
internal class Processing<T : Any>(
    private val wait: JobWait<T>,
    private val status: (T) -> VectorStoreFileStatus?,
    private val problem: (T) -> String?,
) {
    /** Looks at it with [retrieve] until its processing has ended. */
    suspend fun poll(retrieve: suspend (RequestOptions) -> T): T {
        val job = wait.until({ status(it).isEnd }, retrieve)
        problem(job)?.let { throw JobFailedException(it, job) }
        return job
    }

    /** Begins with what [create] gives, and goes on with [retrieve]. */
    suspend fun createAndPoll(create: suspend (RequestOptions) -> T, retrieve: suspend (T, RequestOptions) -> T): T {
        var job: T? = null
        return poll { options ->
            val seen = job?.let { retrieve(it, options.copy(idempotencyKey = null)) } ?: create(options)
            seen.also { job = it }
        }
    }
}
