package dev.parley.bridge.server

import dev.parley.http.carrier.Content
import dev.parley.http.carrier.ContentSink
import io.ktor.utils.io.ByteReadChannel
import io.ktor.utils.io.jvm.javaio.toInputStream

/** A [body] that goes on to the service as it comes, on the thread that sends it, which waits for more. */
internal class PassedContent(
    override val mediaType: String,
    override val length: Long?,
    private val body: ByteReadChannel,
) : Content {
    override val repeatable: Boolean get() = false

    override suspend fun writeTo(sink: ContentSink) {
        val input = body.toInputStream()
        val piece = ByteArray(PIECE_BYTES)
        while (true) {
            val count = input.read(piece)
            if (count < 0) return
            sink.write(piece, count)
        }
    }
}

/** A body that lies in memory. */
internal class HeldContent(override val mediaType: String, override val bytes: ByteArray) : Content {
    override val length: Long get() = bytes.size.toLong()

    override suspend fun writeTo(sink: ContentSink): Unit = sink.write(bytes, bytes.size)
}

/** What is passed on at a time. */
internal const val PIECE_BYTES = 16 * 1024
