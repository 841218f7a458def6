package dev.parley.http

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

    private companion object {
        /** Shorter values are words: to hide them would hide what happened. */
        private const val SHORTEST = 6
        private const val HIDDEN = "(secret)"
    }
}
