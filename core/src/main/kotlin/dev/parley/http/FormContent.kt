package dev.parley.http

import dev.parley.FileSource
import dev.parley.http.carrier.Content
import dev.parley.http.carrier.ContentSink
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import java.io.IOException

/** A form on its way: files are read as the connection takes their bytes. */
internal class FormContent(
    private val parts: List<FormPart>,
    private val boundary: String,
    private val end: ByteArray,
    override val length: Long?,
    private val watchdog: Watchdog,
) : Content {
    override val mediaType: String get() = "multipart/form-data; boundary=$boundary"

    override val repeatable: Boolean get() = parts.all { it !is FormPart.File || it.source.repeatable }

    @Volatile
    override var failure: Exception? = null
        private set

    override suspend fun writeTo(sink: ContentSink) {
        parts.forEach { sink.write(it) }
        sink.write(end, end.size)
    }

    private suspend fun ContentSink.write(part: FormPart) {
        write(part.head(boundary))
        when (part) {
            is FormPart.Text -> write(part.value.encodeToByteArray())
            is FormPart.File -> write(part.source)
        }
        write(LINE_END.encodeToByteArray())
    }

    private suspend fun ContentSink.write(bytes: ByteArray) = write(bytes, bytes.size)

    private suspend fun ContentSink.write(source: FileSource) {
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
                write(buffer, count)
                watchdog.progress()
                reading { source.progress?.onProgress(sent, total) }
            }
        }
        if (total != null && sent < total) throw wrongLength(source, total)
    }

    private fun wrongLength(source: FileSource, total: Long): IOException =
        IOException("\"${source.name}\" does not have the $total bytes that it was said to have").also { failure = it }

    private inline fun <T> reading(read: () -> T): T = try {
        read()
    } catch (e: CancellationException) {
        throw e
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        failure = e
        throw e
    }

    private companion object {
        private const val BUFFER_BYTES = 64 * 1024
    }
}
