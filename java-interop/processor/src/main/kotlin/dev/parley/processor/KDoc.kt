package dev.parley.processor

import com.google.devtools.ksp.symbol.KSAnnotated
import com.google.devtools.ksp.symbol.KSDeclaration

/**
 * A KDoc comment, taken apart.
 *
 * @property text Everything before the first tag, without code samples: those are Kotlin's
 * @property tags The block tags in their order
 */
internal class KDoc(val text: String, val tags: List<Tag>) {
    /** `@name subject text`, where only some tags have a subject. */
    data class Tag(val name: String, val subject: String, val text: String)

    fun about(tag: String, subject: String): String? =
        tags.firstOrNull { it.name == tag && it.subject == subject }?.text

    companion object {
        private val withSubject = setOf("property", "param", "throws", "exception")
        private val tagStart = Regex("(?m)^@(?=[a-z])")
        private val codeSample = Regex("(?s)```.*?(```|\\z)")

        fun of(declaration: KSDeclaration): KDoc = parse(declaration.docString.orEmpty())

        fun parse(comment: String): KDoc {
            val lines = comment.replace(codeSample, "").lines().joinToString("\n") { it.trim() }
            val parts = lines.split(tagStart)
            return KDoc(parts.first().trim(), parts.drop(1).map(::tag))
        }

        private fun tag(block: String): Tag {
            val (name, rest) = block.splitAtBlank()
            if (name !in withSubject) return Tag(name, "", rest)
            val (subject, text) = rest.splitAtBlank()
            return Tag(name, subject.removeSurrounding("[", "]"), text)
        }

        private fun String.splitAtBlank(): Pair<String, String> {
            val word = takeWhile { !it.isWhitespace() }
            return word to drop(word.length).trim()
        }
    }
}

/** The message of `@Deprecated`, or `null` where there is none. */
internal val KSAnnotated.deprecation: String?
    get() = annotation("Deprecated")?.text("message")
