package dev.parley.json

import dev.parley.json.bytes.CLOSE_OBJECT
import dev.parley.json.bytes.COLON
import dev.parley.json.bytes.COMMA
import dev.parley.json.bytes.JsonScanner
import dev.parley.json.bytes.MalformedJson
import dev.parley.json.bytes.OPEN_OBJECT
import dev.parley.json.bytes.QUOTE
import java.util.Arrays

/**
 * The member called [name] that tells the variant of a union, the [text] in it when it is to be written, and [outer]
 * ones.
 */
internal class Tag(val name: String, val text: String?, val outer: Tag?) {
    companion object {
        fun isAmong(first: Tag?, name: String): Boolean {
            var tag = first
            while (tag != null) {
                if (tag.name == name) return true
                tag = tag.outer
            }
            return false
        }
    }
}

/** The name of a member to look for ahead. */
internal class TagName(private val name: String) {
    private val quoted = Shape.writtenName(name).let { it.copyOfRange(1, it.size - 1) }

    /** Goes to the value of this member in the object that begins here. It nearly always comes first. */
    fun find(scanner: JsonScanner): Boolean {
        scanner.take(OPEN_OBJECT)
        if (scanner.peek() == CLOSE_OBJECT) return false
        do {
            if (scanner.peek() != QUOTE) throw MalformedJson("expected the name of a member")
            val isFound = isHere(scanner)
            scanner.skipText()
            scanner.take(COLON)
            if (isFound) return true
            scanner.skip(0)
        } while (scanner.takeIf(COMMA))
        return false
    }

    private fun isHere(scanner: JsonScanner): Boolean = scanner.at + quoted.size <= scanner.end &&
        Arrays.equals(quoted, 0, quoted.size, scanner.bytes, scanner.at, scanner.at + quoted.size)
}
