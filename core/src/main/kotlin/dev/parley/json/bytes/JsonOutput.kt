package dev.parley.json.bytes

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The bytes of JSON as they are written. */
internal class JsonOutput {
    @JvmField var bytes: ByteArray = ByteArray(INITIAL)

    @JvmField var size: Int = 0

    fun toByteArray(): ByteArray = bytes.copyOf(size)

    fun byte(value: Int) {
        room(1)
        bytes[size++] = value.toByte()
    }

    fun raw(source: ByteArray, from: Int = 0) {
        room(source.size - from)
        System.arraycopy(source, from, bytes, size, source.size - from)
        size += source.size - from
    }

    /** Writes what is ASCII, and needs no quotes. */
    fun ascii(text: String) {
        room(text.length)
        for (i in text.indices) bytes[size++] = text[i].code.toByte()
    }

    fun number(value: Long) {
        if (value < 0 || value >= MANY) return ascii(value.toString())
        room(MANY_DIGITS)
        var at = size + digits(value)
        size = at
        var rest = value.toInt()
        do {
            bytes[--at] = (ZERO + rest % 10).toByte()
            rest /= 10
        } while (rest > 0)
    }

    private fun digits(value: Long): Int {
        var digits = 1
        var limit = 10L
        while (value >= limit) {
            digits++
            limit *= 10
        }
        return digits
    }

    /** Writes a string with its quotes. Half a surrogate, for which UTF-8 has no bytes, is escaped. */
    fun text(text: String) {
        room(text.length + 2)
        bytes[size++] = QUOTE.toByte()
        var i = 0
        while (i < text.length) {
            val char = text[i].code
            if (char >= BEYOND_ASCII || ESCAPED[char]) break
            bytes[size++] = char.toByte()
            i++
        }
        if (i < text.length) special(text, i)
        byte(QUOTE)
    }

    private fun special(text: String, from: Int) {
        var i = from
        while (i < text.length) {
            room(MAX_CHAR)
            val char = text[i].code
            if (char < BEYOND_ASCII) {
                if (ESCAPED[char]) escape(char) else bytes[size++] = char.toByte()
            } else if (char < BEYOND_TWO_BYTES) {
                continued(0xC0 or (char shr 6), char, 1)
            } else if (!text[i].isSurrogate()) {
                continued(0xE0 or (char shr 12), char, 2)
            } else if (i + 1 < text.length && text[i].isHighSurrogate() && text[i + 1].isLowSurrogate()) {
                val point = Character.toCodePoint(text[i], text[++i])
                continued(0xF0 or (point shr 18), point, 3)
            } else {
                unicode(char)
            }
            i++
        }
    }

    /** Writes the [first] byte of [point], and [more] with six bits each. */
    private fun continued(first: Int, point: Int, more: Int) {
        bytes[size++] = first.toByte()
        for (i in more - 1 downTo 0) bytes[size++] = (0x80 or (point shr (6 * i) and 0x3F)).toByte()
    }

    private fun escape(char: Int) {
        val short = SHORT.indexOf(char.toChar())
        if (short < 0) return unicode(char)
        bytes[size++] = BACKSLASH.toByte()
        bytes[size++] = SHORT_LETTERS[short].code.toByte()
    }

    private fun unicode(char: Int) {
        bytes[size++] = BACKSLASH.toByte()
        bytes[size++] = 'u'.code.toByte()
        for (i in 3 downTo 0) bytes[size++] = HEX[char shr (4 * i) and 15].code.toByte()
    }

    /** Writes a tree, its numbers as they are spelled. */
    fun element(element: JsonElement) {
        when (element) {
            is JsonObject -> members(element)
            is JsonArray -> items(element)
            is JsonPrimitive -> if (element.isString) text(element.content) else literal(element.content)
        }
    }

    private fun members(members: JsonObject) {
        byte(OPEN_OBJECT)
        var isFirst = true
        for ((name, value) in members) {
            if (!isFirst) byte(COMMA)
            isFirst = false
            text(name)
            byte(COLON)
            element(value)
        }
        byte(CLOSE_OBJECT)
    }

    private fun items(items: JsonArray) {
        byte(OPEN_LIST)
        for (i in items.indices) {
            if (i > 0) byte(COMMA)
            element(items[i])
        }
        byte(CLOSE_LIST)
    }

    private fun literal(text: String) = if (text.all {
            it.code < BEYOND_ASCII
        }
    ) {
        ascii(text)
    } else {
        raw(text.encodeToByteArray())
    }

    private fun room(wanted: Int) {
        if (bytes.size - size >= wanted) return
        bytes = bytes.copyOf(maxOf(Math.addExact(size, wanted), minOf(bytes.size.toLong() * 2, MAX_SIZE).toInt()))
    }

    private companion object {
        const val INITIAL = 512
        const val MAX_SIZE = Int.MAX_VALUE - 8L
        const val BEYOND_ASCII = 0x80
        const val BEYOND_TWO_BYTES = 0x800

        /** What the longest character takes: `\u` and four digits. */
        const val MAX_CHAR = 8
        const val MANY = 1_000_000_000L
        const val MANY_DIGITS = 10
        const val HEX = "0123456789abcdef"
        const val SHORT = "\"\\\b\t\n\u000C\r"
        const val SHORT_LETTERS = "\"\\btnfr"
        val ESCAPED = BooleanArray(BEYOND_ASCII) { it < SPACE || it == QUOTE || it == BACKSLASH }
    }
}
