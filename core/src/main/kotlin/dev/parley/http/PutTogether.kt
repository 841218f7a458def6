package dev.parley.http

import dev.parley.ConnectionException
import dev.parley.OpenAIException
import dev.parley.StreamTruncatedException
import dev.parley.TimeoutException
import dev.parley.ToolFailedException
import dev.parley.annotation.InternalParleyApi
import kotlinx.coroutines.flow.Flow

/**
 * Collects the stream by [add], and gives its [result] at the end; what broke off in the middle fails with the result
 * so far. An error of the service's in the middle stays what it is, and has the result so far in a suppressed
 * [StreamTruncatedException].
 */
@InternalParleyApi
public suspend fun <T, R : Any> Flow<T>.putTogether(add: (T) -> Unit, result: () -> R?): R {
    var received = 0L
    try {
        collect {
            add(it)
            received++
        }
    } catch (e: StreamTruncatedException) {
        throw e.with(result())
    } catch (e: ToolFailedException) {
        throw e.with(result())
    } catch (e: OpenAIException) {
        if (received == 0L) throw e
        val cut = StreamTruncatedException(received, null, result(), e.takeIf { it.isBreak })
        throw if (e.isBreak) cut else e.apply { addSuppressed(cut) }
    }
    return result() ?: throw StreamTruncatedException(received, null)
}

/** Whether it is the connection that failed, not the service. */
private val OpenAIException.isBreak: Boolean get() = this is ConnectionException || this is TimeoutException
