package dev.parley.http

import dev.parley.annotation.InternalParleyApi

/**
 * An id as one segment of a path.
 *
 * @param argument the name of the argument that holds the id, for the message.
 * @param slashes whether it may have slashes, as the names of some models do; they are encoded.
 * @throws IllegalArgumentException when [id] is blank, has or hides `.` or `..` as a segment, or holds a slash, a backslash
 * or a control character.
 */
@InternalParleyApi
public fun segment(argument: String, id: String, slashes: Boolean = false): String {
    require(id.isNotBlank()) { "$argument must not be blank" }
    require(id.none { (it == '/' && !slashes) || it == '\\' || it.isISOControl() }) {
        "$argument must not hold a slash, a backslash or a control character: \"${id.filterNot(Char::isISOControl)}\""
    }
    require(id.split('/').none { DOTS.replace(it, ".") in RELATIVE }) { "$argument must not be \"$id\"" }
    return encode(id)
}

private val DOTS = Regex("%2e", RegexOption.IGNORE_CASE)
private val RELATIVE = setOf(".", "..")
private const val UNRESERVED = "-._~:@"

/** Percent-encodes everything but unreserved characters, `:` and `@`. */
private fun encode(id: String): String {
    if (id.all(::isPlain)) return id
    return id.encodeToByteArray().joinToString("") { byte ->
        val char = byte.toInt().toChar()
        if (byte > 0 && isPlain(char)) char.toString() else "%%%02X".format(byte)
    }
}

private fun isPlain(char: Char): Boolean =
    char in 'a'..'z' || char in 'A'..'Z' || char in '0'..'9' || char in UNRESERVED
