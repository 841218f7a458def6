package dev.parley.generation

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/**
 * A JSON object that comes piece by piece. A value is complete when what follows shows that it ended; at the end of the
 * last complete value the text so far is cut, and what is open there is closed.
 */
internal class PartialJson {
    private val text = StringBuilder()
    private val open = ArrayDeque<Char>()
    private var inString = false
    private var escaped = false
    private var inKey = false
    private var inScalar = false
    private var end = 0
    private var closing = ""

    /** The members that are complete so far, those of objects and lists within included; empty at first. */
    var members: JsonObject = JsonObject(emptyMap())
        private set

    /** Adds the next [piece]; whether it completed a value. */
    fun add(piece: String): Boolean {
        val before = end
        for (char in piece) {
            text.append(char)
            if (inString) string(char) else structure(char)
        }
        return end > before && parse()
    }

    private fun string(char: Char) {
        when {
            escaped -> escaped = false

            char == '\\' -> escaped = true

            char == '"' -> {
                inString = false
                if (!inKey) complete(text.length)
            }
        }
    }

    private fun structure(char: Char) {
        if (inScalar && char in AFTER_SCALAR) {
            inScalar = false
            complete(text.length - 1)
        }
        when (char) {
            '{', '[' -> {
                open.addLast(if (char == '{') '}' else ']')
                inKey = char == '{'
            }

            '}', ']' -> {
                open.removeLastOrNull()
                complete(text.length)
            }

            ',' -> inKey = open.lastOrNull() == '}'

            ':' -> inKey = false

            '"' -> inString = true

            else -> inScalar = inScalar || !char.isWhitespace()
        }
    }

    private fun complete(position: Int) {
        end = position
        closing = open.reversed().joinToString("")
    }

    /** What is no JSON object has no members. */
    private fun parse(): Boolean = try {
        members = Json.parseToJsonElement(text.substring(0, end) + closing).jsonObject
        true
    } catch (_: IllegalArgumentException) {
        false
    }

    private companion object {
        private const val AFTER_SCALAR = ",}] \t\r\n"
    }
}
