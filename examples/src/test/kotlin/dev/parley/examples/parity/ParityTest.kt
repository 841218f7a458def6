package dev.parley.examples.parity

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Path
import kotlin.io.path.readText

/** The page on older clients has every row, and shows what [ParityRows] run. */
class ParityTest {
    private val page = Path.of("../docs/parity.md").readText()
    private val kotlin = sources("kotlin", "Kotlin", "kt")
    private val java = sources("java", "Java", "java")

    @Test
    fun `all rows are there`() {
        val numbers = Regex("""^(?:\| ✓ \| (\d+) \||### ✓ (\d+)\.)""", RegexOption.MULTILINE).findAll(page)
        val shown = numbers.map { (it.groupValues[1] + it.groupValues[2]).toInt() }.toList()
        assertEquals((1..68).toList(), shown.sorted())
    }

    @Test
    fun `what the tables show is compiled and run`() {
        val rows = page.lines().filter { it.startsWith("| ✓ |") }
        assertEquals(57, rows.size)
        for (row in rows) {
            val cells = row.removeSurrounding("| ", " |").split(" | ")
            assertRuns(cells[1].toInt(), spans(cells[3]), spans(cells[4]), spans(cells[5]))
        }
    }

    @Test
    fun `what the sections show is compiled and run`() {
        val sections = page.split("\n### ✓ ").drop(1)
        assertEquals(11, sections.size)
        for (section in sections) {
            val requests = spans(section.lines()[2].substringAfterLast("Here, "))
            assertRuns(section.substringBefore('.').toInt(), requests, block(section, "kotlin"), block(section, "java"))
        }
    }

    private fun assertRuns(row: Int, requests: List<String>, kotlinLines: List<String>, javaLines: List<String>) {
        val inKotlin = kotlin.getValue(row)
        val inJava = java.getValue(row)
        for (request in requests) {
            val check = request.split(' ').joinToString(prefix = "asked(") { "\"$it\"" }
            assertTrue(inKotlin.any { check in it }) { "row $row is not checked in Kotlin: $request" }
            assertTrue(inJava.any { check in it }) { "row $row is not checked in Java: $request" }
        }
        assertTrue(requests.isNotEmpty() && kotlinLines.isNotEmpty() && javaLines.isNotEmpty()) { "row $row is empty" }
        assertEquals(emptyList<String>(), kotlinLines - inKotlin, "not compiled in row $row")
        assertEquals(emptyList<String>(), javaLines - inJava, "not compiled in row $row")
    }

    private fun spans(cell: String): List<String> = Regex("`([^`]+)`").findAll(cell).map { it.groupValues[1] }.toList()

    private fun block(section: String, language: String): List<String> =
        section.substringAfter("```$language\n").substringBefore("\n```").lines().map(String::trim)

    /** The lines of the tests of each row, without their indentation. */
    private fun sources(folder: String, language: String, type: String): Map<Int, Set<String>> =
        listOf("Calls", "Assistants", "Options")
            .map { Path.of("src/test/$folder/dev/parley/examples/parity/Parity$language${it}Test.$type").readText() }
            .flatMap { it.split(Regex("""(?:fun|void) row(?=\d)""")).drop(1) }
            .associate { it.substringBefore('(').toInt() to it.lines().map(String::trim).toSet() }
}
