package dev.parley.http

/** A string that `toString` never shows. */
internal class Secret(val value: String) {
    override fun toString(): String = "(secret)"

    /** [text] without this secret, should someone have put it there. */
    fun scrub(text: String): String = if (text.contains(value)) text.replace(value, toString()) else text
}
