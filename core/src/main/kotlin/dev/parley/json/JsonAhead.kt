package dev.parley.json

import dev.parley.json.bytes.CLOSE_LIST
import dev.parley.json.bytes.JsonScanner
import dev.parley.json.bytes.JsonTexts
import dev.parley.json.bytes.LOWER_N
import dev.parley.json.bytes.MalformedJson
import dev.parley.json.bytes.Memo
import dev.parley.json.bytes.OPEN_LIST
import dev.parley.json.bytes.OPEN_OBJECT
import dev.parley.json.bytes.QUOTE
import kotlinx.serialization.json.JsonElement

/** Looks at what comes next, and stays where it is. */
internal class JsonAhead(private val scanner: JsonScanner, private val texts: JsonTexts) {
    fun kind(): JsonKind = JsonKind.of(scanner.peek())

    /** What kind the first item of the list is that comes next; `null` when that is empty or no list. */
    fun kindOfItem(): JsonKind? {
        if (scanner.peek() != OPEN_LIST) return null
        val from = scanner.at
        scanner.take(OPEN_LIST)
        val kind = if (scanner.peek() == CLOSE_LIST) null else kind()
        scanner.at = from
        return kind
    }

    fun view(): JsonElement = JsonView(scanner.bytes, scanner.at, scanner.end).value(scanner.at)

    /** The text of the member called [name] in the object that comes next at [place]; `null` when it has none. */
    fun tag(name: TagName, place: Place): String? {
        if (scanner.peek() != OPEN_OBJECT) throw MalformedJson("expected an object")
        val from = scanner.at
        return try {
            if (name.find(scanner)) tag(place) else null
        } finally {
            scanner.at = from
        }
    }

    private fun tag(place: Place): String? = when (scanner.peek()) {
        QUOTE -> {
            val memo = place.tag
            if (memo != null && texts.take(memo)) memo.text else newTag(place)
        }

        LOWER_N, OPEN_OBJECT, OPEN_LIST -> null

        else -> texts.literal()
    }

    private fun newTag(place: Place): String {
        val from = scanner.at + 1
        val text = texts.read()
        val to = from + text.length + 1
        val isPlain = scanner.beyondAscii == 0L && scanner.bytes[to - 1].toInt() == QUOTE
        if (isPlain && text.length <= MAX_LENGTH) place.tag = Memo(scanner.bytes.copyOfRange(from, to), text)
        return text
    }

    private companion object {
        const val MAX_LENGTH = 64
    }
}
