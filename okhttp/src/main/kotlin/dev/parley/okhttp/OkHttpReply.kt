package dev.parley.okhttp

import dev.parley.http.carrier.Reply
import kotlinx.coroutines.suspendCancellableCoroutine
import okhttp3.Response
import kotlin.coroutines.resume

internal class OkHttpReply(private val response: Response, private val body: ReadAhead) : Reply {
    override val status: Int get() = response.code
    override val length: Long? = response.body?.contentLength()?.takeIf { it >= 0 }
    override val headers: Map<String, List<String>> by lazy(LazyThreadSafetyMode.NONE) {
        response.headers.toMultimap()
    }

    override suspend fun read(target: ByteArray, offset: Int): Int {
        while (true) {
            val count = body.take(target, offset)
            if (count != 0) return count
            suspendCancellableCoroutine { caller -> body.whenThereIsSome { caller.resume(Unit) } }
        }
    }

    override fun cancel(): Unit = body.cancel()
}
