package dev.parley.http.errors

/** Tells a JSON text that was cut off from one that is wrong. */
internal object JsonCompleteness {
    /** Whether [text] begins an object or array, and ends before it does. */
    fun isCutShort(text: String): Boolean {
        var depth = 0
        var inString = false
        var i = 0
        while (i < text.length) {
            when (text[i]) {
                '\\' -> if (inString) i++
                '"' -> inString = !inString
                '{', '[' -> if (!inString) depth++
                '}', ']' -> if (!inString) depth--
            }
            i++
        }
        return depth > 0 && text.trimStart().firstOrNull() in BEGINNINGS
    }

    private val BEGINNINGS = setOf('{', '[')
}
