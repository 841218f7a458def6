package dev.parley.embeddings

import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.Base64

/**
 * Reads the bytes of floats, the lowest first, from base64. Sixteen characters are three floats; they are taken out of
 * the text without any array in between, which is what makes a large answer cheap.
 */
internal object Base64Floats {
    private const val BLOCK_CHARS = 16
    private const val BLOCK_FLOATS = 3
    private const val ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    /** The six bits of each character; -1 for one that has none. */
    private val BITS = IntArray(256) { ALPHABET.indexOf(it.toChar()) }

    /** @throws IllegalArgumentException when [text] is not base64, or not of whole floats. */
    fun decode(text: String): FloatArray = text.encodeToByteArray().let { decode(it, 0, it.size) }

    /**
     * The same, of the characters of [text] from [from] to before [to].
     *
     * @throws IllegalArgumentException when they are not base64, or not of whole floats.
     */
    fun decode(text: ByteArray, from: Int, to: Int): FloatArray {
        val blocks = maxOf(0, (to - from - 1) / BLOCK_CHARS)
        val rest = floats(Base64.getDecoder().decode(text.copyOfRange(from + blocks * BLOCK_CHARS, to)))
        val all = FloatArray(blocks * BLOCK_FLOATS + rest.size)
        for (block in 0 until blocks) decodeBlock(text, from + block * BLOCK_CHARS, all, block * BLOCK_FLOATS)
        rest.copyInto(all, blocks * BLOCK_FLOATS)
        return all
    }

    private fun decodeBlock(text: ByteArray, at: Int, floats: FloatArray, to: Int) {
        val a = bytes(text, at)
        val b = bytes(text, at + 4)
        val c = bytes(text, at + 8)
        val d = bytes(text, at + 12)
        require((a or b or c or d) >= 0) { "the vector is not base64" }
        floats[to] = float((a shl 8) or (b ushr 16))
        floats[to + 1] = float((b shl 16) or (c ushr 8))
        floats[to + 2] = float((c shl 24) or d)
    }

    /** The three bytes that the four characters of [text] from [at] stand for; negative when one stands for none. */
    private fun bytes(text: ByteArray, at: Int): Int = (bits(text[at]) shl 18) or (bits(text[at + 1]) shl 12) or
        (bits(text[at + 2]) shl 6) or bits(text[at + 3])

    private fun bits(char: Byte): Int = BITS[char.toInt() and 0xFF]

    private fun float(bytes: Int): Float = Float.fromBits(Integer.reverseBytes(bytes))

    private fun floats(bytes: ByteArray): FloatArray {
        require(bytes.size % Float.SIZE_BYTES == 0) { "the vector ends in the middle of a number" }
        val floats = FloatArray(bytes.size / Float.SIZE_BYTES)
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats)
        return floats
    }
}
