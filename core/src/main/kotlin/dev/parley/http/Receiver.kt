package dev.parley.http

import dev.parley.DecodingException
import dev.parley.RequestOptions
import dev.parley.TimeoutPhase
import dev.parley.TransferProgress
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.nio.ByteBuffer
import java.nio.channels.WritableByteChannel

/** A call whose answer is bytes, to be sent whenever they are wanted. */
internal class Receiver(
    private val transport: Transport,
    private val call: ApiCall,
    private val options: RequestOptions,
    private val media: String?,
    private val size: (suspend () -> Long)?,
) {
    /** All the bytes of the answer. */
    suspend fun bytes(progress: TransferProgress?): ByteArray =
        transport.receive(call, options, once = false) { answer, settings ->
            requireMedia(answer)
            answer.reader.readAll(settings.maxResponseBytes).toByteArray().also {
                requireWhole(answer, settings, it.size.toLong())
                progress?.onProgress(it.size.toLong(), it.size.toLong())
            }
        }

    /** Hands the bytes to [sink] as they come: an array that is used again, and how many of its bytes are new. */
    suspend fun receive(progress: TransferProgress?, sink: suspend (ByteArray, Int) -> Unit): Unit =
        transport.receive(call, options, once = true) { answer, settings ->
            hand(answer, settings, progress, sink)
        }

    /** Writes the bytes to [channel] as they come, which may take its time. */
    suspend fun write(progress: TransferProgress?, channel: WritableByteChannel): Unit = withContext(Dispatchers.IO) {
        transport.receive(call, options, once = true) { answer, settings ->
            withContext(transport.writing) {
                hand(answer, settings, progress) { bytes, count ->
                    val buffer = ByteBuffer.wrap(bytes, 0, count)
                    while (buffer.hasRemaining()) channel.write(buffer)
                }
            }
        }
    }

    private suspend fun hand(
        answer: Answer,
        settings: CallSettings,
        progress: TransferProgress?,
        sink: suspend (ByteArray, Int) -> Unit,
    ) {
        requireMedia(answer)
        answer.reader.refuseSealed()
        val buffer = ByteArray(BUFFER_BYTES)
        var taken = 0L
        while (true) {
            answer.reader.expect(TimeoutPhase.IDLE)
            val count = answer.reader.readPlain(buffer)
            answer.reader.rest()
            if (count < 0) break
            taken += count
            sink(buffer, count)
            progress?.onProgress(answer.reader.received, answer.reader.announced)
        }
        requireWhole(answer, settings, taken)
    }

    /** Not every carrier notices a cut. What has a size is compared with it then, and what has none is refused. */
    private suspend fun requireWhole(answer: Answer, settings: CallSettings, taken: Long) {
        if (answer.reader.framed || (size == null && settings.acceptTruncatedStreams)) return
        answer.reader.rest()
        val size = size?.invoke() ?: throw answer.reader.endless()
        if (taken < size) throw answer.reader.cutShort("after $taken of $size bytes")
    }

    private suspend fun requireMedia(answer: Answer) {
        if (media == null || answer.contentType != JSON) return
        throw DecodingException(
            "$media was asked for, but JSON came",
            answer.body(MAX_TEXT).text(),
            answer.requestId,
        )
    }

    private companion object {
        private const val JSON = "application/json"
        private const val MAX_TEXT = 1L shl 20
        private const val BUFFER_BYTES = 64 * 1024
    }
}
