package dev.parley.testkit.audio

import java.io.ByteArrayOutputStream

/** Bytes in the making. */
internal class Bytes {
    private val bytes = ByteArrayOutputStream()

    val size: Int get() = bytes.size()

    fun all(): ByteArray = bytes.toByteArray()

    fun add(vararg values: Int): Bytes = apply { values.forEach(bytes::write) }

    fun add(values: ByteArray): Bytes = apply { bytes.writeBytes(values) }

    fun add(text: String): Bytes = add(text.encodeToByteArray())

    /** [value] in [count] bytes, the highest first. */
    fun big(value: Long, count: Int): Bytes = apply {
        for (at in count - 1 downTo 0) bytes.write((value shr (8 * at)).toInt())
    }

    /** [value] in [count] bytes, the lowest first. */
    fun little(value: Long, count: Int): Bytes = apply {
        for (at in 0 until count) bytes.write((value shr (8 * at)).toInt())
    }
}

/** A cyclic redundancy check of [bits] bits by [polynomial], the highest bit first, which begins at 0. */
internal class Crc(private val bits: Int, private val polynomial: Long) {
    private val mask = (1L shl bits) - 1

    fun of(bytes: ByteArray): Long = bytes.fold(0L) { crc, byte ->
        (0 until 8).fold(crc xor ((byte.toLong() and 0xFF) shl (bits - 8))) { value, _ -> shifted(value) }
    }

    private fun shifted(value: Long): Long {
        val next = value shl 1
        return (if (value shr (bits - 1) and 1L == 1L) next xor polynomial else next) and mask
    }
}
