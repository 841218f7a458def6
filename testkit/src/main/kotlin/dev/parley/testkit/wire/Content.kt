package dev.parley.testkit.wire

import java.nio.ByteBuffer
import java.nio.channels.FileChannel

/** Bytes in memory or on disk, any part of which can be read. Immutable, so parts share what they are parts of. */
internal class Content private constructor(private val source: Source, private val offset: Long, val size: Long) {
    /** The bytes from [from] that [target] has room for, or as many as there are: their number. */
    fun read(from: Long, target: ByteBuffer): Int {
        val count = minOf(target.remaining().toLong(), size - from).toInt()
        val start = target.position()
        target.limit(start + count)
        while (target.hasRemaining()) source.read(offset + from + target.position() - start, target)
        return count
    }

    /** The first [limit] bytes, or all there are. */
    fun bytes(limit: Int = Int.MAX_VALUE): ByteArray =
        ByteArray(minOf(size, limit.toLong()).toInt()).also { read(0, ByteBuffer.wrap(it)) }

    /** All of it, read as UTF-8. */
    fun text(): String = bytes().decodeToString()

    /** The [length] bytes from [from]. */
    fun slice(from: Long, length: Long): Content = Content(source, offset + from, length)

    /** Reads from wherever the bytes are. */
    private fun interface Source {
        fun read(from: Long, target: ByteBuffer)
    }

    companion object {
        fun of(bytes: ByteArray): Content =
            Content({ from, target -> target.fill(bytes, from) }, 0, bytes.size.toLong())

        /** What [file] holds. It is closed when nobody needs it any more. */
        fun of(file: FileChannel): Content = Content({ from, target ->
            check(file.read(target, from) >= 0) { "the file ends too early" }
        }, 0, file.size())

        private fun ByteBuffer.fill(bytes: ByteArray, from: Long) {
            put(bytes, from.toInt(), remaining())
        }
    }
}
