package dev.parley.http

import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.Delivery
import dev.parley.OpenAIException
import dev.parley.TimeoutPhase
import dev.parley.http.carrier.Reply
import dev.parley.http.secrets.Secrets
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withTimeoutOrNull
import java.io.ByteArrayInputStream
import java.io.IOException
import java.util.zip.GZIPInputStream

/**
 * Reads the body of one reply, and notices when it breaks off: carriers do not always. What fails here failed after a
 * response head had come.
 */
internal class BodyReader(
    private val reply: Reply,
    private val watchdog: Watchdog,
    private val requestId: String?,
    private val secrets: Secrets,
) {
    /** How many bytes the head announces; `null` when it does not. */
    val announced: Long? = reply.length

    /** How many bytes have come. */
    var received: Long = 0
        private set

    /** Whether the body's end shows, so that a body which breaks off has been noticed. */
    val framed: Boolean get() = reply.framed || gunzip?.isComplete == true

    /** How the body is compressed; `null` when it is not. */
    val encoding: String? get() = reply.headers["content-encoding"]?.firstOrNull()?.takeUnless {
        it.isBlank() || it.equals("identity", ignoreCase = true)
    }

    /** Whether it is compressed in a way that cannot be undone here. */
    val isSealed: Boolean get() = encoding != null && encoding?.lowercase() !in GZIP

    private val gunzip = if (encoding?.lowercase() in GZIP) Gunzip() else null
    private val raw = if (gunzip != null) ByteArray(FIRST_BUFFER) else NOTHING

    /** Begins to wait for [phase], which has its own limit. */
    fun expect(phase: TimeoutPhase): Unit = watchdog.expect(phase)

    /** Waits for nothing until the next [expect]: whoever takes the bytes is busy. */
    fun rest(): Unit = watchdog.rest()

    /**
     * Reads what there is into [target]: the number of bytes, or -1 at the end.
     *
     * @throws ConnectionException when the body breaks off.
     */
    suspend fun read(target: ByteArray, offset: Int = 0): Int {
        val count = broken { reply.read(target, offset) }
        if (count > 0) received += count
        val short = count < 0 && announced != null && received < announced
        if (short) throw lost("after $received of $announced bytes", null)
        return count
    }

    /** Like [read], of a body that may be compressed. */
    suspend fun readPlain(target: ByteArray): Int {
        val gunzip = gunzip ?: return read(target)
        while (true) {
            val count = unzipped { gunzip.take(target) }
            if (count > 0) return count
            val fed = read(raw)
            if (fed < 0) return fed.also { if (received > 0 && !gunzip.isComplete) throw lost("within its gzip", null) }
            unzipped { gunzip.feed(raw, fed) }
        }
    }

    /**
     * The whole body, uncompressed.
     *
     * @throws DecodingException when it is larger than [limit] and [cut] is `false`, or compressed in an unknown way.
     */
    suspend fun readAll(limit: Long, cut: Boolean = false): Body {
        var bytes = ByteArray(announced?.coerceIn(1, LARGEST_FIRST_BUFFER)?.toInt()?.plus(1) ?: FIRST_BUFFER)
        var size = 0
        while (true) {
            if (size == bytes.size) bytes = bytes.copyOf(grown(size) ?: throw tooLarge(MAX_ARRAY))
            val count = read(bytes, size)
            if (count < 0) break
            watchdog.progress()
            size += count
            if (size > limit) if (cut) break else throw tooLarge(limit)
        }
        return uncompressed(Body(bytes, size), limit)
    }

    /**
     * Leaves the rest of the body, of which nothing is wanted. Its end is waited for but a moment, so that the connection
     * can serve again; after that the connection is closed, which carriers do not do while the server keeps silent.
     */
    suspend fun finish() {
        val rest = ByteArray(FIRST_BUFFER)
        withTimeoutOrNull(LINGER_MILLIS) {
            try {
                do {
                    val count = read(rest)
                } while (count >= 0)
            } catch (_: ConnectionException) {
                // What was wanted has come.
            }
        }
        reply.cancel()
    }

    private fun uncompressed(body: Body, limit: Long): Body = when (encoding?.lowercase()) {
        null -> body
        in GZIP -> gunzip(body, limit)
        else -> throw sealed()
    }

    private fun gunzip(body: Body, limit: Long): Body {
        val tooMany = limit.coerceAtMost(MAX_ARRAY - 1).toInt() + 1
        val plain = unzipped { GZIPInputStream(ByteArrayInputStream(body.bytes, 0, body.size)).readNBytes(tooMany) }
        return if (plain.size == tooMany) throw tooLarge(limit) else Body(plain)
    }

    private inline fun <T> unzipped(unzip: () -> T): T = try {
        unzip()
    } catch (e: IOException) {
        throw DecodingException("the answer is not the gzip that it says it is", "", requestId, e)
    }

    /** @throws DecodingException when the body is compressed in an unknown way. */
    fun refuseSealed() {
        if (isSealed) throw sealed()
    }

    private fun sealed() =
        DecodingException("the answer is compressed as $encoding, which was not asked for", "", requestId)

    /** The failure of a body that ends before its end, [where]. */
    fun cutShort(where: String): ConnectionException = lost(where, null)

    /** The failure of a body of which nobody can tell whether it is whole. */
    fun endless() = ConnectionException(
        "the end of the answer does not show, and it may have been cut short: OkHttp sees it, acceptTruncatedStreams allows it",
        Delivery.PROCESSED,
        repeatable = false,
    )

    /** The failure of a body that is larger than [limit]. */
    fun tooLarge(limit: Long) = DecodingException("the answer is larger than $limit bytes", "", requestId)

    private suspend inline fun <T> broken(read: () -> T): T = try {
        read()
    } catch (e: OpenAIException) {
        throw e
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        currentCoroutineContext().ensureActive()
        throw lost("after $received bytes", e)
    }

    private fun lost(where: String, cause: Throwable?) = ConnectionException(
        "the connection broke in the middle of the answer, $where",
        Delivery.PROCESSED,
        cause?.let(secrets::scrubbed),
    )

    internal companion object {
        private const val LINGER_MILLIS = 50L
        private const val FIRST_BUFFER = 8 * 1024
        private const val LARGEST_FIRST_BUFFER = 1L shl 20
        private const val MAX_ARRAY = Int.MAX_VALUE - 8L
        private val GZIP = setOf("gzip", "x-gzip")
        private val NOTHING = ByteArray(0)

        /** How large an array comes after a full one of [size] bytes; `null` where there are none larger. */
        fun grown(size: Int): Int? = (size * 2L).coerceAtMost(MAX_ARRAY).toInt().takeIf { it > size }
    }
}

/** All of a body: the first [size] of [bytes]. There may be room for more behind them, for they are not copied to fit. */
internal class Body(@JvmField val bytes: ByteArray, @JvmField val size: Int = bytes.size) {
    fun toByteArray(): ByteArray = if (size == bytes.size) bytes else bytes.copyOf(size)

    fun text(): String = String(bytes, 0, size, Charsets.UTF_8)
}
