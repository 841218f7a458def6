package dev.parley.benchmarks

import java.io.InputStream

/** The bytes of [head], those of [piece] so many [times], and those of [tail], made as they are read. */
internal class Repeated(
    head: String,
    piece: String,
    private val times: Int,
    tail: String,
) : InputStream() {
    private val piece = piece.encodeToByteArray()
    private val tail = tail.encodeToByteArray()
    private var current = head.encodeToByteArray()
    private var at = 0
    private var turn = 0

    override fun read(): Int = if (isOver()) -1 else current[at++].toInt() and 0xFF

    override fun read(target: ByteArray, offset: Int, length: Int): Int {
        var filled = 0
        while (filled < length && !isOver()) {
            val count = minOf(length - filled, current.size - at)
            current.copyInto(target, offset + filled, at, at + count)
            at += count
            filled += count
        }
        return if (filled == 0) -1 else filled
    }

    private fun isOver(): Boolean {
        while (at == current.size && turn <= times) {
            current = if (turn++ < times) piece else tail
            at = 0
        }
        return at == current.size
    }
}
