package dev.parley.json

import dev.parley.json.bytes.JsonScanner
import kotlinx.serialization.descriptors.SerialDescriptor
import java.util.Arrays

/**
 * A member that objects at one place have, and which one came after it the last time.
 *
 * @property at Its place in its layout.
 * @property written The name as it stands in JSON: comma, quotes and colon included.
 * @property coerced The enum whose words, if nobody knows them, count as absent.
 * @property index Its number among the described ones; negative for one that nobody described.
 */
internal class Member(
    @JvmField val at: Int,
    @JvmField val name: String,
    @JvmField val written: ByteArray,
    @JvmField val index: Int,
    @JvmField val takesNull: Boolean = true,
    @JvmField val coerced: SerialDescriptor? = null,
) : Place() {
    @JvmField var next: Member? = null
    private val first = word(0)
    private val second = word(8)
    private val third = word(16)
    private val firstMask = mask(0)
    private val secondMask = mask(8)
    private val thirdMask = mask(16)

    /** Whether [bytes] go on with this name at [from]. Compares eight bytes at a time. */
    fun follows(bytes: ByteArray, from: Int, end: Int): Boolean {
        val size = written.size
        if (from + size > end) return false
        if (size > WORDS_SIZE || from + WORDS_SIZE > bytes.size) {
            return Arrays.equals(written, 0, size, bytes, from, from + size)
        }
        if ((JsonScanner.WORDS.get(bytes, from) as Long) and firstMask != first) return false
        if (size > 8 && (JsonScanner.WORDS.get(bytes, from + 8) as Long) and secondMask != second) return false
        return size <= 16 || (JsonScanner.WORDS.get(bytes, from + 16) as Long) and thirdMask == third
    }

    /** Whether [bytes] begin with this name at [from], with no comma before it. */
    fun begins(bytes: ByteArray, from: Int, end: Int): Boolean =
        from + written.size - 1 <= end && Arrays.equals(written, 1, written.size, bytes, from, from + written.size - 1)

    /** Whether the bytes from [from] to [to] are this name, without its quotes. */
    fun isNamed(bytes: ByteArray, from: Int, to: Int): Boolean =
        written.size == to - from + AROUND && Arrays.equals(written, 2, written.size - 2, bytes, from, to)

    private fun word(from: Int): Long {
        var word = 0L
        for (i in from until minOf(from + 8, written.size)) {
            word = word or ((written[i].toLong() and 255) shl (8 * (i - from)))
        }
        return word
    }

    private fun mask(from: Int): Long = when {
        written.size <= from -> 0L
        written.size >= from + 8 -> -1L
        else -> (1L shl (8 * (written.size - from))) - 1
    }

    private companion object {
        const val WORDS_SIZE = 24

        /** Comma, two quotes and colon. */
        const val AROUND = 4
    }
}
