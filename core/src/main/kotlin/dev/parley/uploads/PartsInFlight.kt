package dev.parley.uploads

import dev.parley.DecodingException
import dev.parley.FileSource
import dev.parley.RequestOptions
import dev.parley.TransferProgress
import dev.parley.UploadInterruptedException
import dev.parley.files.FileObject
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.sync.withPermit
import kotlinx.coroutines.withContext
import java.nio.file.Files
import java.security.MessageDigest
import java.util.HexFormat
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicReference

/** One large file on its way, some parts side by side. */
internal class PartsInFlight(
    private val uploads: Uploads,
    private val request: LargeFileRequest,
    private val uploadId: String,
    arrived: Map<Int, String>,
    private val progress: TransferProgress?,
    private val options: RequestOptions,
) {
    private val arrived = ConcurrentHashMap(arrived)
    private val size = Files.size(request.path)
    private val count = ((size + request.partBytes - 1) / request.partBytes).toInt()
    private val failure = AtomicReference<Exception>()
    private val reporting = Mutex()
    private var sent = arrived.keys.sumOf(::lengthOf)

    suspend fun send(): FileObject = try {
        val md5 = coroutineScope {
            val checksum = async { md5() }
            sendMissing()
            checksum.await()
        }
        complete(UploadCompleteRequest((0 until count).map(arrived::getValue), md5))
    } catch (e: CancellationException) {
        throw e
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        throw UploadInterruptedException(uploadId, arrived.toSortedMap(), request.partBytes, e)
    }

    private suspend fun complete(parts: UploadCompleteRequest): FileObject =
        uploads.complete(uploadId, parts, options).file
            ?: throw DecodingException("the upload is complete, but the response has no file", "", null)

    /** After a failure no part is begun any more; those under way may arrive. */
    private suspend fun sendMissing() = coroutineScope {
        val permits = Semaphore(request.parallelism ?: PARALLELISM)
        (0 until count).filterNot(arrived::containsKey)
            .map { number -> async { permits.withPermit { if (failure.get() == null) trySending(number) } } }
            .awaitAll()
        failure.get()?.let { throw it }
    }

    private suspend fun trySending(number: Int) {
        try {
            sendPart(number)
        } catch (e: CancellationException) {
            throw e
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            failure.compareAndSet(null, e)
        }
    }

    private suspend fun sendPart(number: Int) {
        val length = lengthOf(number)
        val part = FileSource.of({ PartStream(request.path, startOf(number), length) }, NAME, length)
        arrived[number] = uploads.addPart(uploadId, UploadPartRequest(part), options).id
        report(length)
    }

    /** Tells one part at a time, so that who listens needs no lock of its own. */
    private suspend fun report(length: Long) = reporting.withLock {
        sent += length
        progress?.onProgress(sent, size)
    }

    private suspend fun md5(): String = withContext(Dispatchers.IO) {
        val digest = MessageDigest.getInstance("MD5")
        val buffer = ByteArray(BUFFER_BYTES)
        Files.newInputStream(request.path).use { stream ->
            generateSequence { stream.read(buffer).takeIf { it >= 0 } }.forEach { digest.update(buffer, 0, it) }
        }
        HexFormat.of().formatHex(digest.digest())
    }

    private fun startOf(number: Int): Long = number * request.partBytes

    private fun lengthOf(number: Int): Long = minOf(request.partBytes, size - startOf(number))

    private companion object {
        private const val PARALLELISM = 4
        private const val BUFFER_BYTES = 64 * 1024
        private const val NAME = "part"
    }
}
