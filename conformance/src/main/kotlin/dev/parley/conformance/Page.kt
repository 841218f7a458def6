package dev.parley.conformance

import java.nio.file.Path
import kotlin.io.path.exists
import kotlin.io.path.readLines
import kotlin.io.path.readText
import kotlin.io.path.writeText

/** The page of the documentation that has the figures. */
internal class Page(val file: Path) {
    /** The figures as a table. */
    fun table(figures: Map<Area, Figures>, drive: Drive): String {
        val titles = figures.keys.map { it.title }
        val rows = figures.values.first().groups.keys.map { group ->
            listOf(group) +
                figures.values.map { "${it.groups.getValue(group)}" }
        }
        return table(listOf("") + titles, rows) + "\n\n" + drive.summary
    }

    /** What of [table] is covered worse than here. */
    fun worse(table: String): List<String> {
        val was = if (file.exists()) numbers(file.readLines()) else return listOf("there is no such page")
        val now = numbers(table.lines())
        return was.mapNotNull { (name, before) ->
            val after = now[name] ?: return@mapNotNull "$name is missing"
            val isWorse = before.zip(after).any { (old, new) -> if (name == BAD) new > old else new < old }
            "$name: $before before, $after now".takeIf { isWorse }
        }
    }

    fun write(table: String, gaps: KnownGaps) {
        val page = file.readText()
        file.writeText(
            page.substringBefore(BEGIN) + BEGIN + "\n" + table + "\n\n" + gaps.asList() + "\n" + END +
                page.substringAfter(END),
        )
    }

    /** The figures of each row: the percentages, or the bare counts. */
    private fun numbers(lines: List<String>): Map<String, List<Double>> =
        lines.filter { it.startsWith("| ") && (PERCENT in it || it.startsWith("| $BAD")) }.associate { line ->
            val cells = line.trim('|', ' ').split("|").map(String::trim)
            cells.first() to
                cells.drop(1).map { PERCENT.find(it)?.groupValues?.get(1)?.toDouble() ?: it.toDoubleOrNull() ?: 0.0 }
        }

    companion object {
        /** [rows] under [titles], as Markdown. */
        fun table(titles: List<String>, rows: List<List<String>>): String =
            (listOf(titles, titles.mapIndexed { index, _ -> if (index == 0) "---" else "---:" }) + rows)
                .joinToString("\n") { it.joinToString(" | ", "| ", " |") }

        private const val BEGIN = "<!-- written by conformance/run all -->"
        private const val END = "<!-- end -->"

        /** The row of which less is better. */
        const val BAD = "hazards and mismatches that are not listed below"
        private val PERCENT = Regex("\\(([\\d.]+) %\\)")
    }
}
