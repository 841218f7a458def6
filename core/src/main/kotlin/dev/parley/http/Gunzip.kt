package dev.parley.http

import java.io.ByteArrayOutputStream
import java.util.zip.DataFormatException
import java.util.zip.Inflater
import java.util.zip.ZipException

/** Undoes gzip as it comes: gives out all that can be had of what was fed. */
internal class Gunzip {
    private val inflater = Inflater(true)
    private val head = ByteArrayOutputStream()
    private var isBegun = false

    /** Whether the end of what was compressed has come. */
    val isComplete: Boolean get() = inflater.finished()

    /** Takes the first [count] bytes of [source], which must not be changed before all of them are taken. */
    fun feed(source: ByteArray, count: Int) {
        if (isBegun) return inflater.setInput(source, 0, count)
        head.write(source, 0, count)
        val bytes = head.toByteArray()
        val from = headEnd(bytes)
        if (from !in 0..bytes.size) return
        isBegun = true
        inflater.setInput(bytes, from, bytes.size - from)
    }

    /**
     * Fills [target] as far as it can: the number of bytes, 0 when more has to be fed.
     *
     * @throws ZipException when it is no gzip.
     */
    fun take(target: ByteArray): Int = try {
        if (isBegun) inflater.inflate(target) else 0
    } catch (e: DataFormatException) {
        throw ZipException(e.message)
    }

    /** Where the head of [bytes] ends, which may lie beyond them; negative when that cannot be told yet. */
    private fun headEnd(bytes: ByteArray): Int {
        if (bytes.size < FIXED) return UNTOLD
        if (bytes[0].toInt() != FIRST || bytes[1].toInt() != SECOND) throw ZipException("not gzip")
        val flags = bytes[FLAGS].toInt()
        var at = FIXED
        if (flags and EXTRA != 0) {
            if (bytes.size < at + 2) return UNTOLD
            at += 2 + (bytes[at].toInt() and 0xFF) + (bytes[at + 1].toInt() and 0xFF shl 8)
        }
        repeat(Integer.bitCount(flags and TEXTS)) {
            val end = (at until bytes.size).firstOrNull { bytes[it].toInt() == 0 } ?: return UNTOLD
            at = end + 1
        }
        return if (flags and CHECKSUM != 0) at + 2 else at
    }

    private companion object {
        const val UNTOLD = -1
        const val FIRST = 0x1F
        const val SECOND = 0x8B.toByte().toInt()

        /** How long the part of the head is that every gzip has, and where in it the flags stand for the others. */
        const val FIXED = 10
        const val FLAGS = 3
        const val CHECKSUM = 2
        const val EXTRA = 4

        /** The flags for a name and for a comment, each of which a zero ends. */
        const val TEXTS = 8 or 16
    }
}
