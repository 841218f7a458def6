package dev.parley.benchmarks

import kotlinx.coroutines.Dispatchers
import kotlin.coroutines.CoroutineContext

/** Somebody who talks to the service. */
internal interface Subject : AutoCloseable {
    val name: String

    /** Where many of its calls are made at once. */
    val context: CoroutineContext get() = Dispatchers.Default

    /** One plain call to [model], whole. */
    suspend fun call(model: String)

    /** One stream of [model], whole; how many chunks came. */
    suspend fun stream(model: String): Int

    /** One streamed response of [model], whole; how many events came. */
    suspend fun events(model: String): Int

    /** Embeddings; how many came. */
    suspend fun embed(): Int

    /** The large file, whole; how many bytes came. */
    suspend fun download(): Long
}

/** Threads for subjects that block: one a call. */
internal fun blockingThreads(): CoroutineContext = Dispatchers.IO.limitedParallelism(BLOCKING_THREADS)

private const val BLOCKING_THREADS = 256
