package dev.parley.testkit.images

import java.io.ByteArrayOutputStream
import java.nio.ByteBuffer
import java.util.zip.CRC32
import java.util.zip.DeflaterOutputStream

/**
 * A picture of one [color] on white, as a PNG of a bit a pixel: a small file, however large the picture.
 *
 * @property drawn how many of its rows have the color; the picture is done when all have.
 */
internal class Picture(
    private val width: Int,
    private val height: Int,
    private val color: Int,
    private val drawn: Int = height,
) {
    fun png(): ByteArray {
        val file = ByteArrayOutputStream()
        file.write(SIGNATURE)
        file.chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(BIT_OF_PALETTE).array())
        file.chunk("PLTE", byteArrayOf(-1, -1, -1, (color shr 16).toByte(), (color shr 8).toByte(), color.toByte()))
        file.chunk("IDAT", rows())
        file.chunk("IEND", ByteArray(0))
        return file.toByteArray()
    }

    private fun rows(): ByteArray {
        val compressed = ByteArrayOutputStream()
        DeflaterOutputStream(compressed).use { out -> repeat(height) { out.write(row(it)) } }
        return compressed.toByteArray()
    }

    /** A row begins with a byte that says how it is filtered: not at all. */
    private fun row(number: Int) = ByteArray(1 + (width + 7) / 8).also { if (number < drawn) it.fill(-1, 1) }

    private fun ByteArrayOutputStream.chunk(type: String, data: ByteArray) {
        val body = type.encodeToByteArray() + data
        write(ByteBuffer.allocate(4).putInt(data.size).array())
        write(body)
        write(ByteBuffer.allocate(4).putInt(CRC32().apply { update(body) }.value.toInt()).array())
    }

    private companion object {
        val SIGNATURE =
            byteArrayOf(0x89.toByte(), 'P'.code.toByte(), 'N'.code.toByte(), 'G'.code.toByte(), 13, 10, 26, 10)

        /** One bit a pixel, which is an index of the palette; nothing else out of the ordinary. */
        val BIT_OF_PALETTE = byteArrayOf(1, 3, 0, 0, 0)
    }
}
