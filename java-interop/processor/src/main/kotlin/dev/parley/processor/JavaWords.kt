package dev.parley.processor

/** Says of futures and publishers, or of calls that block, what KDoc says of coroutines and flows. */
internal class JavaWords private constructor(vararg replacements: Pair<String, String>) {
    private val words = replacements.map { (kotlin, java) ->
        Regex("\\b${kotlin.replace(" ", "\\s+")}\\b", RegexOption.IGNORE_CASE) to java
    }

    /** [text] as Java says it; what stands in backticks and brackets are names, and stay. */
    fun of(text: String): String = NAMES.split(text).let { prose ->
        val names = NAMES.findAll(text).map { it.value }.toList()
        prose.mapIndexed { i, part -> translated(part) + names.getOrElse(i) { "" } }.joinToString("")
    }

    private fun translated(prose: String): String = words.fold(prose) { said, (kotlin, java) ->
        kotlin.replace(said) { if (it.value.first().isUpperCase()) java.capitalized() else java }
    }

    companion object {
        private val NAMES = Regex("`[^`]*`|\\[[^\\]]*](?:\\([^)]*\\))?")

        val ASYNC = JavaWords(
            "collecting (?:the flow|it) (?=sends)" to "subscribing ",
            "each time anew; to stop collecting closes" to "each time anew; cancelling the subscription closes",
            "to stop collecting" to "to cancel the subscription",
            "stop collecting" to "cancel the subscription",
            "cancelling the coroutine" to "cancelling the future",
            "collecting (?:the flow|it)" to "subscribing",
            "collection of the flow" to "subscription",
            "collection" to "subscription",
            "(?:is|are) collected" to "is subscribed to",
            "were collected" to "were received",
            "collected" to "subscribed to",
            "collecting" to "subscribing",
            "collects" to "subscribes",
            "collector" to "subscriber",
            "emits" to "publishes",
            "emitted" to "published",
            "cold flow" to "publisher",
            "flow" to "publisher",
            "flows" to "publishers",
            "coroutines?" to "future",
            "suspends until" to "completes when",
            "suspending" to "asynchronous",
            "suspends" to "waits",
            "Kotlin's durations" to "durations",
        )

        val BLOCKING = JavaWords(
            "collecting (?:the flow|it) (?=sends)" to "reading it ",
            "each time anew; to stop collecting closes" to "once; closing it closes",
            "each time anew" to "once",
            "cancelling the (?:collection|coroutine|call|wait)" to "interrupting the thread",
            "to stop collecting" to "to close it",
            "stop collecting" to "close it",
            "collecting (?:the flow|it)" to "reading it",
            "collection of the flow" to "reading",
            "collection" to "reading",
            "(?:is|are) collected" to "is read",
            "were collected" to "were received",
            "collected" to "read",
            "collecting" to "reading",
            "collects" to "reads",
            "collector" to "reader",
            "emits" to "has",
            "emitted" to "received",
            "the flow fails" to "reading fails",
            "cold flow" to "stream",
            "flow" to "stream",
            "flows" to "streams",
            "coroutines?" to "thread",
            "suspends until" to "returns when",
            "suspending" to "blocking",
            "suspends" to "waits",
            "Kotlin's durations" to "durations",
        )
    }
}
