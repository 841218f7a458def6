package dev.parley.examples.parity

import dev.parley.examples.parity.Snippets.Companion.block
import dev.parley.examples.parity.Snippets.Companion.spans
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.nio.file.Path
import kotlin.io.path.readText

/** The page on older clients has every row, and shows what is compiled and run. */
class ParityTest {
    private val page = Path.of("../docs/parity.md").readText()
    private val tests = listOf("Calls", "Assistants", "Options")
    private val snippets = Snippets(tests.map { "ParityKotlin${it}Test" }, tests.map { "ParityJava${it}Test" })

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
            snippets.assertRuns(cells[1].toInt(), spans(cells[3]), spans(cells[4]), spans(cells[5]))
        }
    }

    @Test
    fun `what the sections show is compiled and run`() {
        val sections = page.split("\n### ✓ ").drop(1)
        assertEquals(11, sections.size)
        for (section in sections) {
            val requests = spans(section.lines()[2].substringAfterLast("Here, "))
            val number = section.substringBefore('.').toInt()
            snippets.assertRuns(number, requests, block(section, "kotlin"), block(section, "java"))
        }
    }
}
