package dev.parley.json

import java.util.Arrays

/** Reads the strings of JSON, and what stands where one is due. */
internal class JsonTexts(private val scanner: JsonScanner) {
    /** The string that comes next: the one that stood at [place] the last time, if it is the same. */
    fun read(place: Place): String {
        if (scanner.peek() != QUOTE) return literal()
        val memo = place.memo
        if (memo != null && take(memo)) return memo.text
        val from = scanner.at + 1
        val text = read()
        if (place.misses < MAX_MISSES) remember(place, from, text)
        return text
    }

    fun read(): String {
        val from = scanner.at + 1
        val stop = scanner.stop(from)
        if (scanner.bytes[stop].toInt() == BACKSLASH) return escaped(from, stop)
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

    private fun remember(place: Place, from: Int, text: String) {
        if (place.memo != null || text.length > MAX_LENGTH) place.misses++
        val to = from + text.length + 1
        val isPlain = text.length <= MAX_LENGTH && to <= scanner.end && scanner.bytes[to - 1].toInt() == QUOTE
        place.memo = if (place.misses < MAX_MISSES && isPlain && isSame(text, from)) {
            Memo(scanner.bytes.copyOfRange(from, to), text)
        } else {
            null
        }
    }

    private fun isSame(text: String, from: Int): Boolean =
        text.indices.all { text[it].code == scanner.bytes[from + it].toInt() }

    private fun escaped(from: Int, firstStop: Int): String {
        val text = StringBuilder(firstStop - from + ROOM)
        var start = from
        var stop = firstStop
        while (true) {
            if (stop > start) text.append(utf8(start, stop))
            if (scanner.bytes[stop].toInt() == QUOTE) break
            start = unescape(stop + 1, text)
            stop = scanner.stop(start)
        }
        scanner.at = stop + 1
        scanner.blanks()
        return text.toString()
    }

    /** Appends what stands at [at] after a backslash, and tells where that ends. */
    private fun unescape(at: Int, text: StringBuilder): Int {
        if (at >= scanner.end) throw MalformedJson("a text does not end")
        when (val code = scanner.bytes[at].toInt().toChar()) {
            '"', '\\', '/' -> text.append(code)
            'n' -> text.append('\n')
            't' -> text.append('\t')
            'r' -> text.append('\r')
            'b' -> text.append('\b')
            'f' -> text.append('\u000C')
            'u' -> text.append(hex(at + 1))
            else -> throw MalformedJson("a backslash before a character that needs none")
        }
        return if (scanner.bytes[at].toInt() == 'u'.code) at + 1 + HEX_DIGITS else at + 1
    }

    private fun hex(from: Int): Char {
        if (scanner.end - from < HEX_DIGITS) throw MalformedJson("a text does not end")
        var value = 0
        for (i in from until from + HEX_DIGITS) {
            val digit = Character.digit(scanner.bytes[i].toInt(), 16)
            if (digit < 0) throw MalformedJson("\\u without four hexadecimal digits")
            value = value * 16 + digit
        }
        return value.toChar()
    }

    private fun utf8(from: Int, to: Int): String = String(scanner.bytes, from, to - from, Charsets.UTF_8)

    private companion object {
        /** After so many different texts a place is taken to have a new one each time. */
        const val MAX_MISSES = 8
        const val MAX_LENGTH = 64
        const val HEX_DIGITS = 4
        const val ROOM = 16
    }
}
