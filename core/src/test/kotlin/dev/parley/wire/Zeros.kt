package dev.parley.wire

import java.io.InputStream

/** As many zeros as wanted, made while they are read. */
class Zeros(private var left: Long) : InputStream() {
    override fun read(): Int = if (left-- > 0) 0 else -1

    override fun read(target: ByteArray, offset: Int, length: Int): Int {
        if (left <= 0) return -1
        return minOf(length.toLong(), left).toInt().also { left -= it }
    }
}
