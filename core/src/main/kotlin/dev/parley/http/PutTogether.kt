package dev.parley.http

import dev.parley.ConnectionException
import dev.parley.OpenAIException
import dev.parley.StreamTruncatedException
import dev.parley.TimeoutException
import dev.parley.ToolFailedException
import kotlinx.coroutines.flow.Flow

/**
 * Collects the stream by [add], and gives its [result] at the end; what broke off in the middle fails with the result
 * so far.
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
        if (received == 0L || (e !is ConnectionException && e !is TimeoutException)) throw e
        throw StreamTruncatedException(received, null, result(), e)
    }
    return result() ?: throw StreamTruncatedException(received, null)
}
