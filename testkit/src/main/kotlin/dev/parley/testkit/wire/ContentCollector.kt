package dev.parley.testkit.wire

import io.netty.buffer.ByteBuf
import java.io.ByteArrayOutputStream
import java.nio.ByteBuffer
import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.StandardOpenOption.DELETE_ON_CLOSE
import java.nio.file.StandardOpenOption.READ
import java.nio.file.StandardOpenOption.WRITE

/** Gathers a body as it arrives: in memory while it is small, in a file that has no name once it is not. */
internal class ContentCollector {
    private val memory = ByteArrayOutputStream(0)
    private var file: FileChannel? = null

    /** Bytes that have arrived. */
    var size: Long = 0
        private set

    fun add(content: ByteBuf): Unit = add(content.nioBuffer())

    fun add(bytes: ByteArray): Unit = add(ByteBuffer.wrap(bytes))

    private fun add(bytes: ByteBuffer) {
        size += bytes.remaining()
        if (size > MEMORY_BYTES) return append(bytes)
        memory.writeBytes(ByteArray(bytes.remaining()).also(bytes::get))
    }

    fun content(): Content = file?.let(Content::of) ?: Content.of(memory.toByteArray())

    private fun append(bytes: ByteBuffer) {
        val file = file ?: open().also { file = it }
        while (bytes.hasRemaining()) file.write(bytes)
    }

    private fun open(): FileChannel {
        val path = Files.createTempFile("fake-openai-", ".body")
        val file = FileChannel.open(path, READ, WRITE, DELETE_ON_CLOSE)
        file.write(ByteBuffer.wrap(memory.toByteArray()))
        memory.reset()
        return file
    }

    private companion object {
        const val MEMORY_BYTES = 1024 * 1024
    }
}
