package dev.parley.uploads

import java.io.InputStream
import java.nio.ByteBuffer
import java.nio.channels.FileChannel
import java.nio.file.Path
import java.nio.file.StandardOpenOption.READ

/** The [length] bytes of the file [path] from [start]. */
internal class PartStream(path: Path, start: Long, length: Long) : InputStream() {
    private val file = FileChannel.open(path, READ).position(start)
    private var left = length

    override fun read(): Int {
        val one = ByteArray(1)
        return if (read(one, 0, 1) < 0) -1 else one[0].toInt() and 0xFF
    }

    override fun read(target: ByteArray, offset: Int, length: Int): Int {
        if (left == 0L) return -1
        val count = file.read(ByteBuffer.wrap(target, offset, minOf(length.toLong(), left).toInt()))
        if (count > 0) left -= count
        return count
    }

    override fun close() = file.close()
}
