package dev.parley.examples.parity

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import java.nio.file.Path
import kotlin.io.path.readText

/** The tests called `row1`, `row2` and so on: what a page shows must be among their lines. */
internal class Snippets(kotlinTests: List<String>, javaTests: List<String>) {
    private val kotlin = rows(kotlinTests.map { "src/test/kotlin/dev/parley/examples/parity/$it.kt" })
    private val java = rows(javaTests.map { "src/test/java/dev/parley/examples/parity/$it.java" })

    /** Fails unless [row] checks that [requests] came, and holds all lines that a page shows. */
    fun assertRuns(row: Int, requests: List<String>, kotlinLines: List<String>, javaLines: List<String>) {
        assertTrue(requests.isNotEmpty() && kotlinLines.isNotEmpty() && javaLines.isNotEmpty()) { "row $row is empty" }
        assertHolds(kotlin.getValue(row), requests, kotlinLines, "Kotlin, row $row")
        assertHolds(java.getValue(row), requests, javaLines, "Java, row $row")
    }

    private fun assertHolds(code: Set<String>, requests: List<String>, lines: List<String>, place: String) {
        for (request in requests) {
            val check = request.split(' ').joinToString(prefix = "asked(") { "\"$it\"" }
            assertTrue(code.any { check in it }) { "$place does not check: $request" }
        }
        assertEquals(emptyList<String>(), lines - code, "not compiled in $place")
    }

    /** The lines of each row, without their indentation. */
    private fun rows(files: List<String>): Map<Int, Set<String>> = files
        .flatMap { Path.of(it).readText().split(Regex("""(?:fun|void) row(?=\d)""")).drop(1) }
        .associate { it.substringBefore('(').toInt() to it.lines().map(String::trim).toSet() }

    companion object {
        /** The code in a line of Markdown. */
        fun spans(line: String): List<String> = Regex("`([^`]+)`").findAll(line).map { it.groupValues[1] }.toList()

        /** The lines of the first block of [language]. */
        fun block(section: String, language: String): List<String> =
            section.substringAfter("```$language\n").substringBefore("\n```").lines().map(String::trim)
    }
}
