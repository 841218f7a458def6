package dev.parley.json.bytes

import java.lang.invoke.MethodHandles
import java.lang.invoke.VarHandle
import java.nio.ByteOrder

/** A position in the bytes of a JSON text, and the plain steps from there. Each step ends at the next thing to read. */
internal class JsonScanner {
    @JvmField var bytes: ByteArray = NOTHING

    @JvmField var at: Int = 0

    @JvmField var end: Int = 0

    /** Not 0 if [stop] has passed a character beyond ASCII. */
    @JvmField var beyondAscii: Long = 0

    fun open(source: ByteArray, from: Int, to: Int) {
        if (bytes !== source) bytes = source
        at = from
        end = to
        if (startsWith(BYTE_ORDER_MARK)) at += BYTE_ORDER_MARK.size
        blanks()
    }

    fun close() {
        if (bytes.size > MAX_KEPT) bytes = NOTHING
        at = 0
        end = 0
    }

    /** The byte that comes next; [END] after the last. */
    fun peek(): Int = if (at < end) bytes[at].toInt() else END

    fun blanks() {
        while (at < end) {
            val byte = bytes[at].toInt()
            if (byte > SPACE || (byte != SPACE && byte != TAB && byte != LINE_FEED && byte != RETURN)) return
            at++
        }
    }

    fun take(wanted: Int) {
        if (peek() != wanted) throw MalformedJson("expected '${wanted.toChar()}'")
        at++
        blanks()
    }

    fun takeIf(wanted: Int): Boolean {
        if (peek() != wanted) return false
        at++
        blanks()
        return true
    }

    fun takeNull(): Unit = takeWord(NULL)

    fun takeBoolean(): Boolean {
        val isTrue = peek() == LOWER_T
        takeWord(if (isTrue) TRUE else FALSE)
        return isTrue
    }

    private fun takeWord(word: ByteArray) {
        if (!startsWith(word)) throw MalformedJson("expected a value")
        at += word.size
        blanks()
    }

    fun startsWith(word: ByteArray): Boolean {
        if (end - at < word.size) return false
        for (i in word.indices) if (bytes[at + i] != word[i]) return false
        return true
    }

    /** Where the next quote or backslash stands, from [from] on. Looks at eight bytes at a time. */
    fun stop(from: Int): Int {
        val bytes = bytes
        val end = end
        var i = from
        var beyond = 0L
        while (i + Long.SIZE_BYTES <= end) {
            val word = WORDS.get(bytes, i) as Long
            val quotes = word xor QUOTES
            val slashes = word xor BACKSLASHES
            val found = ((quotes - LOW) and quotes.inv() or ((slashes - LOW) and slashes.inv())) and HIGH
            if (found != 0L) {
                val bits = java.lang.Long.numberOfTrailingZeros(found) and 0x38
                beyondAscii = beyond or (word and HIGH and ((1L shl bits) - 1))
                return i + (bits ushr 3)
            }
            beyond = beyond or (word and HIGH)
            i += Long.SIZE_BYTES
        }
        while (i < end) {
            val byte = bytes[i].toInt()
            if (byte == QUOTE || byte == BACKSLASH) {
                beyondAscii = beyond
                return i
            }
            if (byte < 0) beyond = -1
            i++
        }
        throw MalformedJson("a text does not end")
    }

    /** Passes over a value, which begins at [depth]. */
    fun skip(depth: Int) {
        when (peek()) {
            QUOTE -> skipText()

            OPEN_OBJECT -> skipMembers(deeper(depth))

            OPEN_LIST -> skipItems(deeper(depth))

            LOWER_N -> takeNull()

            LOWER_T, LOWER_F -> takeBoolean()

            else -> {
                at = numberEnd()
                blanks()
            }
        }
    }

    private fun skipMembers(depth: Int) {
        take(OPEN_OBJECT)
        if (takeIf(CLOSE_OBJECT)) return
        do {
            skipText()
            take(COLON)
            skip(depth)
        } while (takeIf(COMMA))
        take(CLOSE_OBJECT)
    }

    private fun skipItems(depth: Int) {
        take(OPEN_LIST)
        if (takeIf(CLOSE_LIST)) return
        do skip(depth) while (takeIf(COMMA))
        take(CLOSE_LIST)
    }

    fun skipText() {
        if (peek() != QUOTE) throw MalformedJson("expected a text")
        var stop = stop(at + 1)
        while (bytes[stop].toInt() == BACKSLASH) stop = stop(minOf(stop + 2, end))
        at = stop + 1
        blanks()
    }

    /** Where the number that begins here ends. */
    fun numberEnd(): Int {
        for (word in NO_NUMBERS) if (startsWith(word)) return at + word.size
        var i = digits(if (peek() == MINUS) at + 1 else at)
        if (byteAt(i) == DOT) i = digits(i + 1)
        if (byteAt(i) == LOWER_E || byteAt(i) == UPPER_E) {
            i++
            i = digits(if (byteAt(i) == PLUS || byteAt(i) == MINUS) i + 1 else i)
        }
        return i
    }

    private fun digits(from: Int): Int {
        var i = from
        while (byteAt(i) in ZERO..NINE) i++
        if (i == from) throw MalformedJson("expected a value")
        return i
    }

    private fun byteAt(i: Int): Int = if (i < end) bytes[i].toInt() else END

    /** The characters from [from] to [to], all of which are ASCII. */
    fun ascii(from: Int, to: Int): String = if (from == to) "" else String(bytes, from, to - from, Charsets.ISO_8859_1)

    companion object {
        const val MAX_DEPTH: Int = 512
        const val END: Int = -1

        /** So many bytes may be held until the next ones come: a stream's are the same array again. */
        private const val MAX_KEPT = 1 shl 16
        private const val QUOTES = 0x2222222222222222L
        private const val BACKSLASHES = 0x5C5C5C5C5C5C5C5CL
        private const val LOW = 0x0101010101010101L
        private const val HIGH = 0x0101010101010101L shl 7
        private val NOTHING = ByteArray(0)
        private val BYTE_ORDER_MARK = byteArrayOf(0xEF.toByte(), 0xBB.toByte(), 0xBF.toByte())
        private val NULL = "null".encodeToByteArray()
        private val TRUE = "true".encodeToByteArray()
        private val FALSE = "false".encodeToByteArray()

        /** What Python writes where JSON has no number. */
        private val NO_NUMBERS = listOf("NaN", "Infinity", "-Infinity").map { it.encodeToByteArray() }

        @JvmField
        val WORDS: VarHandle = MethodHandles.byteArrayViewVarHandle(LongArray::class.java, ByteOrder.LITTLE_ENDIAN)

        fun deeper(depth: Int): Int =
            if (depth < MAX_DEPTH) depth + 1 else throw MalformedJson("more than $MAX_DEPTH levels deep")
    }
}
