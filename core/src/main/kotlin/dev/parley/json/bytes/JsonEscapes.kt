package dev.parley.json.bytes

/** Reads the strings of JSON in which there are backslashes. */
internal class JsonEscapes(private val scanner: JsonScanner) {
    /** The string that begins at [from], and whose first backslash stands at [firstStop]. */
    fun read(from: Int, firstStop: Int): String {
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
        const val HEX_DIGITS = 4
        const val ROOM = 16
    }
}
