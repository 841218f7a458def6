package dev.parley.conformance

/** Measures all there is to measure with [tools]. */
internal class All(private val tools: Tools, private val gaps: KnownGaps, private val page: Page) {
    /**
     * Whether nothing is worse than [page] says, nothing unknown is wrong, and all that is known to be wrong still is. With
     * [write], [page] is written anew.
     */
    fun run(seeds: Int, write: Boolean): Boolean {
        val survey = Survey()
        val dump = tools.target.resolve("dump.json")
        Dump(survey).writeTo(dump)
        val figures = Coverage(tools.description, dump, gaps).figures()
        val drive = tools.withJudge { Drive(survey, it, seeds, gaps).also(Drive::run) }
        val table = page.table(figures, drive)
        println(table)
        val faults = figures.values.flatMap { it.faults }.filterNot(gaps::know)
        faults.forEach { println("not covered: $it") }
        gaps.unmet.forEach { println("known gap that was not met: $it") }
        if (write) page.write(table, gaps)
        val worse = page.worse(table)
        worse.forEach { println("worse than ${page.file}: $it") }
        return drive.passed && faults.isEmpty() && gaps.unmet.isEmpty() && worse.isEmpty()
    }
}
