package dev.parley.examples

/** Prints the demo: a heading a scene, what happens below it, and a table at the end. */
internal class Console {
    private val rows = mutableListOf<Row>()

    fun line(text: String = ""): Unit = println("  $text")

    fun part(text: String) {
        print(text)
        System.out.flush()
    }

    fun heading(number: Int, title: String): Unit = println("\n$BOLD$number  $title$PLAIN")

    fun result(title: String, outcome: String, millis: Long) {
        rows += Row(title, outcome, millis)
    }

    fun table() {
        val titles = rows.maxOf { it.title.length }
        val outcomes = rows.maxOf { it.outcome.length }
        println("\n$BOLD${"scene".padEnd(titles)}   ${"outcome".padEnd(outcomes)}         ms$PLAIN")
        for ((title, outcome, millis) in rows) {
            println(
                "${title.padEnd(titles)}   ${outcome.padEnd(outcomes)}   %8d".format(millis),
            )
        }
    }

    private data class Row(val title: String, val outcome: String, val millis: Long)

    private companion object {
        private val styled = System.console() != null
        private val BOLD = if (styled) "\u001b[1m" else ""
        private val PLAIN = if (styled) "\u001b[0m" else ""
    }
}
