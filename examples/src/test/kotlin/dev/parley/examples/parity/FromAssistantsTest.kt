package dev.parley.examples.parity

import dev.parley.examples.parity.Snippets.Companion.block
import dev.parley.examples.parity.Snippets.Companion.spans
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.nio.file.Path
import kotlin.io.path.readText

/** The page on what follows assistants shows what is compiled and run. */
class FromAssistantsTest {
    private val snippets = Snippets(listOf("SuccessorsKotlinTest"), listOf("SuccessorsJavaTest"))

    @Test
    fun `what the sections show is compiled and run`() {
        val sections = Path.of("../docs/from-assistants.md").readText().split("\n## ").drop(1)
        assertEquals(9, sections.size)
        for ((index, section) in sections.withIndex()) {
            val requests = spans(section.lines().first { it.startsWith("Now: ") })
            assertEquals(index + 1, section.substringBefore('.').toInt())
            snippets.assertRuns(index + 1, requests, block(section, "kotlin"), block(section, "java"))
        }
    }
}
