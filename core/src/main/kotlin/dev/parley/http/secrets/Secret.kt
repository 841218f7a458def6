package dev.parley.http.secrets

import java.io.IOException

/** A string that `toString` never shows. */
internal class Secret(val value: String) {
    override fun toString(): String = "(secret)"
}

/** What no message may show, whoever put it there. */
internal class Secrets(values: Collection<String>) {
    private val values = values.flatMap {
        listOf(it, it.substringAfterLast(' '))
    }.filter { it.length >= SHORTEST }.toSet()

    /** [text] without any of them. */
    fun scrub(text: String): String = values.fold(text) { shown, secret ->
        if (secret in shown) shown.replace(secret, HIDDEN) else shown
    }

    /** [failure], or a likeness of it where a message in its chain of causes holds one of them or the [query] of its URL. */
    fun scrubbed(failure: Throwable, query: String = ""): Throwable {
        val texts = generateSequence(failure) { it.cause }.take(MAX_CAUSES).map { it.toString() }.toList()
        val clean = texts.map { if (query.isEmpty()) scrub(it) else scrub(it).replace(query, HIDDEN) }
        return if (clean == texts) {
            failure
        } else {
            IOException(clean.joinToString(", caused by ")).apply {
                stackTrace = failure.stackTrace
            }
        }
    }

    private companion object {
        private const val MAX_CAUSES = 8

        /** Shorter values are words: to hide them would hide what happened. */
        private const val SHORTEST = 6
        private const val HIDDEN = "(secret)"
    }
}
