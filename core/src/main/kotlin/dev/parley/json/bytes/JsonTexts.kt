package dev.parley.json.bytes

import java.util.Arrays

/** Reads the strings of JSON, and what stands where one is due. */
internal class JsonTexts(private val scanner: JsonScanner) {
    private val escapes = JsonEscapes(scanner)

    /** The string that comes next: the one that stood at [place] the last time, if it is the same. */
    fun read(place: Memory): String {
        if (scanner.peek() != QUOTE) return literal()
        val memo = place.memo
        if (memo != null && take(memo)) return memo.text
        val from = scanner.at + 1
        val text = read()
        if (!place.isFickle) remember(place, from, text)
        return text
    }

    fun read(): String {
        val from = scanner.at + 1
        val stop = scanner.stop(from)
        if (scanner.bytes[stop].toInt() == BACKSLASH) return escapes.read(from, stop)
        val text = if (scanner.beyondAscii == 0L) scanner.ascii(from, stop) else utf8(from, stop)
        scanner.at = stop + 1
        scanner.blanks()
        return text
    }

    /** The name of a member. */
    fun name(): String {
        if (scanner.peek() != QUOTE) throw MalformedJson("expected the name of a member")
        return read()
    }

    /** The text of a number or a truth value. */
    fun literal(): String {
        if (scanner.peek() == LOWER_T || scanner.peek() == LOWER_F) return scanner.takeBoolean().toString()
        if (scanner.peek() == OPEN_OBJECT || scanner.peek() == OPEN_LIST) {
            throw MalformedJson("expected a text or a number")
        }
        val from = scanner.at
        scanner.at = scanner.numberEnd()
        return scanner.ascii(from, scanner.at).also { scanner.blanks() }
    }

    /** A truth value, also as a text. */
    fun boolean(): Boolean {
        if (scanner.peek() != QUOTE) return scanner.takeBoolean()
        return read().trim().lowercase().toBooleanStrictOrNull() ?: throw MalformedJson("expected true or false")
    }

    /** What [make] makes of the text that comes next: the same object as the last time at [place], if that was the same. */
    fun <T> word(place: Memory, maker: Any, make: (String) -> T): T {
        val text = read(place)
        val memo = place.memo?.takeIf { it.text === text } ?: return make(text)
        if (memo.maker !== maker) {
            memo.maker = maker
            memo.made = make(text)
        }
        @Suppress("UNCHECKED_CAST")
        return memo.made as T
    }

    /** What [make] makes of the bytes of the text that comes next, from one to before another. */
    fun <T> bytes(make: (ByteArray, Int, Int) -> T): T {
        if (scanner.peek() != QUOTE) throw MalformedJson("expected a text")
        val from = scanner.at + 1
        val to = scanner.stop(from)
        if (scanner.bytes[to].toInt() == BACKSLASH) return read().encodeToByteArray().let { make(it, 0, it.size) }
        scanner.at = to + 1
        scanner.blanks()
        return make(scanner.bytes, from, to)
    }

    /** Whether the string that comes next is that of [memo]; then it is passed. */
    fun take(memo: Memo): Boolean {
        val known = memo.bytes
        val from = scanner.at + 1
        val to = from + known.size
        if (to > scanner.end || !Arrays.equals(known, 0, known.size, scanner.bytes, from, to)) return false
        scanner.at = to
        scanner.blanks()
        return true
    }

    private fun remember(place: Memory, from: Int, text: String) {
        if (place.memo != null || text.length > MAX_LENGTH) place.misses++
        val to = from + text.length + 1
        val isPlain = text.length <= MAX_LENGTH && to <= scanner.end && scanner.bytes[to - 1].toInt() == QUOTE
        place.memo = if (!place.isFickle && isPlain && isSame(text, from)) {
            Memo(scanner.bytes.copyOfRange(from, to), text)
        } else {
            null
        }
    }

    private fun isSame(text: String, from: Int): Boolean =
        text.indices.all { text[it].code == scanner.bytes[from + it].toInt() }

    private fun utf8(from: Int, to: Int): String = String(scanner.bytes, from, to - from, Charsets.UTF_8)

    private companion object {
        const val MAX_LENGTH = 64
    }
}
