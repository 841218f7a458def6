package dev.parley.processor

import com.google.devtools.ksp.symbol.FileLocation
import com.google.devtools.ksp.symbol.KSValueParameter
import java.io.File

/**
 * The default value as it stands in the source, which KSP does not tell: `null`, `RequestOptions.NONE`, `FileQuery()`…
 * `null` if there is none to be read.
 */
internal fun KSValueParameter.defaultText(): String? {
    val place = location as? FileLocation ?: return null
    val source = File(place.filePath).readLines().drop(place.lineNumber - 1).joinToString("\n") { it.withoutComment() }
    val declaration = Regex("\\b${Regex.escape(label)}\\s*:").find(source) ?: return null
    return source.drop(declaration.range.last + 1).defaultOfFirstParameter()
}

private fun String.withoutComment(): String = substringBefore(" //")

/** Of `Int = 3, b: String = ""`, the `3`. */
private fun String.defaultOfFirstParameter(): String? {
    val type = takeUntil { it == '=' || it == ',' || it == ')' }
    if (getOrNull(type.length) != '=') return null
    return drop(type.length + 1).takeUntil { it == ',' || it == ')' }.trim()
}

/** As far as the first character outside brackets, quotes and arrows that ends it. */
private fun String.takeUntil(ends: (Char) -> Boolean): String {
    var depth = 0
    var quoted = false
    forEachIndexed { index, char ->
        val arrow = char == '>' && index > 0 && this[index - 1] == '-'
        when {
            char == '"' -> quoted = !quoted
            quoted || arrow -> Unit
            depth == 0 && ends(char) -> return substring(0, index)
            char in "([{<" -> depth++
            char in ")]}>" -> depth--
        }
    }
    return this
}
