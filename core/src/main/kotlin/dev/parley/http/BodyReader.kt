package dev.parley.http

import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.Delivery
import dev.parley.OpenAIException
import io.ktor.client.statement.HttpResponse
import io.ktor.client.statement.bodyAsChannel
import io.ktor.http.contentLength
import io.ktor.utils.io.ByteReadChannel
import io.ktor.utils.io.readAvailable
import java.io.ByteArrayInputStream
import java.io.IOException
import java.util.zip.GZIPInputStream
import kotlinx.coroutines.cancel
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withTimeoutOrNull

/**
 * Reads the body of one answer, and notices when it breaks off: engines do not always. What fails here failed after a
 * response head had come.
 */
internal class BodyReader(
    private val response: HttpResponse,
    private val watchdog: Watchdog,
    private val requestId: String?,
) {
    /** How many bytes the answer says that it has; `null` when it does not. */
    val announced: Long? = response.contentLength()
    private var channel: ByteReadChannel? = null

    /** How many bytes have come. */
    var received: Long = 0
        private set

    /** Whether the answer said how long it is, so that a body which breaks off has been noticed. */
    val lengthKnown: Boolean get() = announced != null

    /** How the body is compressed; `null` when it is not. */
    val encoding: String? get() = response.headers["content-encoding"]?.takeUnless {
        it.equals("identity", ignoreCase = true)
    }

    /**
     * Reads what there is into [target]: the number of bytes, or -1 at the end.
     *
     * @throws ConnectionException when the body breaks off.
     */
    suspend fun read(target: ByteArray, offset: Int = 0): Int {
        val count = broken { available(target, offset) }
        if (count > 0) received += count
        if (count < 0 && announced != null &&
            received < announced
        ) {
            throw lost("after $received of $announced bytes", null)
        }
        return count
    }

    /**
     * The whole body, uncompressed.
     *
     * @throws DecodingException when it is larger than [limit] and [cut] is `false`, or compressed in a way unheard of.
     */
    suspend fun readAll(limit: Long, cut: Boolean = false): ByteArray {
        var bytes = ByteArray(announced?.coerceIn(1, LARGEST_FIRST_BUFFER)?.toInt()?.plus(1) ?: FIRST_BUFFER)
        var size = 0
        while (true) {
            if (size == bytes.size) bytes = bytes.copyOf(size * 2)
            val count = read(bytes, size)
            if (count < 0) break
            watchdog.progress()
            size += count
            if (size > limit) if (cut) break else throw tooLarge(limit)
        }
        return uncompressed(bytes.copyOf(size), limit)
    }

    /**
     * Leaves the rest of the body, of which nothing is wanted. Its end is waited for but a moment, so that the connection
     * can serve again; after that the connection is closed, which engines do not do while the server keeps silent.
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
        response.cancel()
    }

    private fun uncompressed(bytes: ByteArray, limit: Long): ByteArray = when (encoding?.lowercase()) {
        null -> bytes

        "gzip" -> try {
            val plain = GZIPInputStream(
                ByteArrayInputStream(bytes),
            ).readNBytes((limit + 1).coerceAtMost(MAX_ARRAY).toInt())
            if (plain.size > limit) throw tooLarge(limit) else plain
        } catch (e: IOException) {
            throw DecodingException("the answer is not the gzip that it says it is", "", requestId, e)
        }

        else -> throw DecodingException("the answer is compressed as $encoding, which was not asked for", "", requestId)
    }

    private fun tooLarge(limit: Long) = DecodingException("the answer is larger than $limit bytes", "", requestId)

    /** A channel that failed before anything was read from it says -1, and keeps the failure to itself. */
    private suspend fun available(target: ByteArray, offset: Int): Int {
        val source = channel ?: open()
        val count = source.readAvailable(target, offset, target.size - offset)
        if (count < 0) source.closedCause?.let { throw it }
        return count
    }

    private suspend fun open(): ByteReadChannel = response.bodyAsChannel().also { channel = it }

    private suspend inline fun <T> broken(read: () -> T): T = try {
        read()
    } catch (e: OpenAIException) {
        throw e
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        currentCoroutineContext().ensureActive()
        throw lost("after $received bytes", e)
    }

    private fun lost(where: String, cause: Throwable?) =
        ConnectionException("the connection broke in the middle of the answer, $where", Delivery.PROCESSED, cause)

    private companion object {
        private const val LINGER_MILLIS = 50L
        private const val FIRST_BUFFER = 8 * 1024
        private const val LARGEST_FIRST_BUFFER = 1L shl 20
        private const val MAX_ARRAY = Int.MAX_VALUE - 8L
    }
}
