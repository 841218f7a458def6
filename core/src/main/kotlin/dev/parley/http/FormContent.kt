package dev.parley.http

import dev.parley.FileSource
import io.ktor.http.ContentType
import io.ktor.http.content.OutgoingContent
import io.ktor.utils.io.ByteWriteChannel
import io.ktor.utils.io.cancel
import io.ktor.utils.io.writeFully
import java.io.IOException
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive

/** A form on its way: files are read as the socket takes their bytes. */
internal class FormContent(
    private val parts: List<FormPart>,
    private val boundary: String,
    private val end: ByteArray,
    override val contentLength: Long?,
    private val watchdog: Watchdog,
) : OutgoingContent.WriteChannelContent() {
    override val contentType: ContentType = ContentType.MultiPart.FormData.withParameter("boundary", boundary)

    /** What went wrong with a file, as its source threw it: engines wrap it, or keep it to themselves. */
    @Volatile
    var sourceFailure: Exception? = null
        private set

    /** Engines call this on threads of their own, which may wait for a disk. */
    override suspend fun writeTo(channel: ByteWriteChannel) {
        try {
            parts.forEach { channel.write(it) }
            channel.writeFully(end)
        } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
            // The broken channel tells the engine; thrown here, it would reach some thread's handler instead of the caller.
            channel.cancel(e)
            if (e !== sourceFailure) throw e
        }
    }

    private suspend fun ByteWriteChannel.write(part: FormPart) {
        writeFully(part.head(boundary))
        when (part) {
            is FormPart.Text -> writeFully(part.value.encodeToByteArray())
            is FormPart.File -> write(part.source)
        }
        writeFully(LINE_END.encodeToByteArray())
    }

    private suspend fun ByteWriteChannel.write(source: FileSource) {
        val total = source.length
        var sent = 0L
        val buffer = ByteArray(BUFFER_BYTES)
        reading { source.open() }.use { stream ->
            while (true) {
                currentCoroutineContext().ensureActive()
                val count = reading { stream.read(buffer) }
                if (count < 0) break
                sent += count
                if (total != null && sent > total) throw wrongLength(source, total)
                writeFully(buffer, 0, count)
                flush()
                watchdog.progress()
                reading { source.progress?.onProgress(sent, total) }
            }
        }
        if (total != null && sent < total) throw wrongLength(source, total)
    }

    private fun wrongLength(source: FileSource, total: Long): IOException =
        IOException("\"${source.name}\" does not have the $total bytes that it was said to have")
            .also { sourceFailure = it }

    private inline fun <T> reading(read: () -> T): T = try {
        read()
    } catch (e: CancellationException) {
        throw e
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        sourceFailure = e
        throw e
    }

    private companion object {
        private const val BUFFER_BYTES = 64 * 1024
    }
}
