package dev.parley

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldNotBeEmpty
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.extension
import kotlin.io.path.nameWithoutExtension
import kotlin.io.path.readText

/** Holds docs/reliability.md to what the tests hold. */
class ReliabilityTest : AnnotationSpec() {
    private val home = Path.of("..").toAbsolutePath().normalize()
    private val sources: Map<String, List<String>> by lazy {
        Files.list(home).use { it.toList() }
            .flatMap { module -> listOf("kotlin", "java").map { module.resolve("src/test/$it") } }
            .filter(Files::isDirectory)
            .flatMap { folder -> Files.walk(folder).use { files -> files.filter(Files::isRegularFile).toList() } }
            .filter { it.extension == "kt" || it.extension == "java" }
            .groupBy({ it.nameWithoutExtension }, { it.readText() })
    }

    private val rows = home.resolve("docs/reliability.md").readText().lines()
        .filter { it.startsWith("| ") && !it.startsWith("| case ") }

    @Test
    fun `every case names its tests, and each of them is there`() {
        rows.shouldNotBeEmpty()
        for (row in rows) {
            val last = row.substringBeforeLast('|').substringAfterLast("| ")
            val tests = NAMED.findAll(last).map { it.groupValues[1] to it.groupValues[2] }.toList()
            withClue(row) {
                tests.shouldNotBeEmpty()
                tests.filterNot { (type, name) -> isThere(type, name) }.shouldBeEmpty()
            }
        }
    }

    private fun isThere(type: String, name: String) =
        sources[type].orEmpty().any { "fun `$name`(" in it || "void $name(" in it }

    private companion object {
        val NAMED = Regex("`([A-Z]\\w+): ([^`]+)`")
    }
}
