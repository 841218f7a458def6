package dev.parley.okhttp

import dev.parley.http.carrier.Reply
import okhttp3.Response
import okio.Buffer
import okio.BufferedSource
import java.io.IOException
import java.util.concurrent.TimeUnit

/** A reply that opened no WebSocket, read as far as it comes soon: OkHttp closes it at once. */
internal class RefusedHandshake(response: Response) : Reply {
    private val body = Buffer()

    override val status: Int = response.code
    override val headers: Map<String, List<String>> = response.headers.toMultimap()
    override val length: Long?

    init {
        try {
            response.body?.source()?.let(::take)
        } catch (_: IOException) {
            // What has come says more than that the rest has not.
        }
        length = body.size
    }

    private fun take(source: BufferedSource) {
        source.timeout().deadline(READ_SECONDS, TimeUnit.SECONDS)
        do {
            val count = source.read(body, MOST_BYTES)
        } while (count >= 0 && body.size < MOST_BYTES)
    }

    override suspend fun read(target: ByteArray, offset: Int): Int = body.read(target, offset, target.size - offset)

    override fun cancel(): Unit = Unit

    private companion object {
        private const val READ_SECONDS = 5L
        private const val MOST_BYTES = 1L shl 20
    }
}
