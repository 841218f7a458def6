package dev.parley.conformance

import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.deleteIfExists
import kotlin.io.path.exists
import kotlin.io.path.isDirectory
import kotlin.io.path.readText

/** Measures all there is to measure with the tools in the folder [tools], of which it makes a copy in [folder]`/target`. */
internal class All(private val tools: Path, folder: Path, private val gaps: KnownGaps, private val page: Page) {
    private val target = folder.resolve("target").createDirectories()
    private val description = target.resolve("description")

    /** Whether nothing is worse than [page] says, nothing unknown is wrong, and all that is known to be wrong still is. With [write], [page] is written anew. */
    fun run(seeds: Int, write: Boolean): Boolean {
        copy()
        val survey = Survey()
        val dump = target.resolve("dump.json")
        Dump(survey).writeTo(dump)
        val figures = Coverage(description, dump, gaps).figures()
        val drive = withJudge { Drive(survey, it, seeds, gaps).also(Drive::run) }
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

    private fun copy() {
        description.createDirectories()
        Files.walk(tools).use { files ->
            for (file in files) {
                val copy = description.resolve(tools.relativize(file).toString())
                if (file.any { "$it" == "node_modules" } || copy.isDirectory()) continue
                if (file.isDirectory()) copy.createDirectories() else Files.write(copy, Files.readAllBytes(file))
            }
        }
        if (!description.resolve("node_modules").exists()) Program.run(description, listOf("npm", "ci", "--silent"))
    }

    private fun <T> withJudge(block: (Judge) -> T): T {
        val port = target.resolve("port").also { it.deleteIfExists() }
        val log = listOf("--quiet", "--log", "${target.resolve("violations.log").also { it.deleteIfExists() }}")
        val process = Program.start(
            description,
            listOf("node", "judge.js", "--port", "0", "--port-file", "$port") + log,
        )
        try {
            while (!port.exists() || port.readText().isBlank()) {
                check(process.isAlive) { "the judge did not start" }
                Thread.sleep(PAUSE_MILLIS)
            }
            return block(Judge("http://127.0.0.1:${port.readText().trim()}"))
        } finally {
            process.destroy()
        }
    }

    private companion object {
        const val PAUSE_MILLIS = 50L
    }
}
