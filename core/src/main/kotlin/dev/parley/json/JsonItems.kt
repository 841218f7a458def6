package dev.parley.json

import dev.parley.json.bytes.CLOSE_LIST
import dev.parley.json.bytes.CLOSE_OBJECT
import dev.parley.json.bytes.COLON
import dev.parley.json.bytes.COMMA
import dev.parley.json.bytes.JsonScanner
import dev.parley.json.bytes.LOWER_N
import kotlinx.serialization.encoding.CompositeDecoder.Companion.DECODE_DONE

/** Goes from one item of a list to the next, and from one entry of a map. What is `null` and cannot be is left out. */
internal class JsonItems(private val scanner: JsonScanner) {
    fun nextItem(frame: Frame): Int {
        val shape = frame.layout.shape
        while (hasMore(scanner, frame, CLOSE_LIST)) {
            if (shape.itemTakesNull || scanner.peek() != LOWER_N) return frame.count++
            scanner.takeNull()
        }
        return DECODE_DONE
    }

    fun nextEntry(frame: Frame): Int {
        if (frame.count % 2 == 1) {
            scanner.take(COLON)
            frame.at = Layout.SECOND
            return frame.count++
        }
        while (hasMore(scanner, frame, CLOSE_OBJECT)) {
            if (frame.layout.shape.itemTakesNull || !takeNullEntry()) {
                frame.at = Layout.FIRST
                return frame.count++
            }
        }
        return DECODE_DONE
    }

    /** Passes over an entry if its value is `null`. */
    private fun takeNullEntry(): Boolean {
        val from = scanner.at
        scanner.skipText()
        scanner.take(COLON)
        if (scanner.peek() == LOWER_N) {
            scanner.takeNull()
            return true
        }
        scanner.at = from
        return false
    }

    companion object {
        /** Whether there is something before [close]; a comma in front of it is passed. */
        fun hasMore(scanner: JsonScanner, frame: Frame, close: Int): Boolean {
            if (scanner.peek() == close) return false
            if (frame.isFirst) frame.isFirst = false else scanner.take(COMMA)
            return true
        }
    }
}
