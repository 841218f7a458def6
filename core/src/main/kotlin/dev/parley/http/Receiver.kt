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
        transport.receive(call, options, once = false) { answer, limit ->
            requireMedia(answer)
            answer.reader.readAll(limit).also {
                requireWhole(answer, it.size.toLong())
                progress?.onProgress(it.size.toLong(), it.size.toLong())
            }
        }

    /** Hands the bytes to [sink] as they come: an array that is used again, and how many of its bytes are new. */
    suspend fun receive(progress: TransferProgress?, sink: suspend (ByteArray, Int) -> Unit): Unit =
        transport.receive(call, options, once = true) { answer, _ -> hand(answer, progress, sink) }

    /** Writes the bytes to [channel] as they come, which may take its time. */
    suspend fun write(progress: TransferProgress?, channel: WritableByteChannel): Unit = withContext(Dispatchers.IO) {
        transport.receive(call, options, once = true) { answer, _ ->
            withContext(transport.writing) {
                hand(answer, progress) { bytes, count ->
                    val buffer = ByteBuffer.wrap(bytes, 0, count)
                    while (buffer.hasRemaining()) channel.write(buffer)
                }
            }
        }
    }

    private suspend fun hand(answer: Answer, progress: TransferProgress?, sink: suspend (ByteArray, Int) -> Unit) {
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
        requireWhole(answer, taken)
    }

    /** Not every carrier notices a cut; what the service knows the size of is compared with it then. */
    private suspend fun requireWhole(answer: Answer, taken: Long) {
        if (answer.reader.framed) return
        answer.reader.rest()
        val size = size?.invoke() ?: return transport.log.unframed(call)
        if (taken < size) throw answer.reader.cutShort("after $taken of $size bytes")
    }

    private suspend fun requireMedia(answer: Answer) {
        if (media == null || answer.contentType != JSON) return
        throw DecodingException(
            "$media was asked for, but JSON came",
            answer.bytes(MAX_TEXT).decodeToString(),
            answer.requestId,
        )
    }

    private companion object {
        private const val JSON = "application/json"
        private const val MAX_TEXT = 1L shl 20
        private const val BUFFER_BYTES = 64 * 1024
    }
}
