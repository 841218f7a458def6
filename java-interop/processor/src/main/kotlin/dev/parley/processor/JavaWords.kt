package dev.parley.processor

/** Says of futures and publishers what KDoc says of coroutines and flows. */
internal object JavaWords {
    private val words = listOf(
        "[Cc]ollecting (?:the flow|it) (?=sends)" to "Subscribing ",
        "each time anew; to stop collecting closes" to "each time anew; cancelling the subscription closes",
        "\\bto stop collecting\\b" to "to cancel the subscription",
        "\\b[Ss]top collecting\\b" to "cancel the subscription",
        "\\b[Cc]ancelling the collection\\b" to "cancelling the subscription",
        "\\bcancelling the coroutine\\b" to "cancelling the future",
        "\\bcollecting (?:the flow|it)\\b" to "subscribing",
        "\\bcollection of the flow\\b" to "subscription",
        "\\b(?:is|are) collected\\b" to "is subscribed to",
        "\\bwere collected\\b" to "were received",
        "\\bcollected\\b" to "subscribed to",
        "\\bcollecting\\b" to "subscribing",
        "\\bCollecting\\b" to "Subscribing",
        "\\bcollects\\b" to "subscribes",
        "\\bcollector\\b" to "subscriber",
        "\\bcold flow\\b" to "publisher",
        "\\bflow\\b" to "publisher",
        "\\bflows\\b" to "publishers",
        "\\bFlow\\b" to "Publisher",
        "\\bcoroutines?\\b" to "future",
        "\\bSuspends until\\b" to "Completes when",
        "\\bsuspends until\\b" to "completes when",
        "\\bsuspending\\b" to "asynchronous",
        "\\bsuspends\\b" to "waits",
        "\\bKotlin's durations\\b" to "durations",
    ).map { (kotlin, java) -> Regex(kotlin) to java }

    /** [text] as Java says it; what stands in backticks and brackets are names, and stay. */
    fun of(text: String): String = NAMES.split(text).let { prose ->
        val names = NAMES.findAll(text).map { it.value }.toList()
        prose.mapIndexed { i, part -> translated(part) + names.getOrElse(i) { "" } }.joinToString("")
    }

    private fun translated(prose: String): String =
        words.fold(prose) { said, (kotlin, java) -> kotlin.replace(said, java) }

    private val NAMES = Regex("`[^`]*`|\\[[^\\]]*](?:\\([^)]*\\))?")
}
