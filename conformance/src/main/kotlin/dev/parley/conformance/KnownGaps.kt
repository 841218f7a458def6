package dev.parley.conformance

import java.util.concurrent.ConcurrentHashMap

/**
 * Findings that are as they should be: lines of a finding in which `*` is any text, ` # `, and the reason; lines that begin
 * with `## ` are the titles of what follows.
 */
internal class KnownGaps(private val lines: List<String>) {
    private val patterns = lines.filter { GAP in it }.map { it.substringBefore(GAP) }.associateWith(::regex)
    private val met = ConcurrentHashMap.newKeySet<String>()

    fun know(finding: String): Boolean =
        patterns.filterValues { it.matches(finding) }.keys.onEach(met::add).isNotEmpty()

    /** Lines that nothing was found for. */
    val unmet: Set<String> get() = patterns.keys - met

    /** All of them with their reasons, for people to read. */
    fun asList(): String = lines.filter { GAP in it || it.startsWith(TITLE) }.joinToString("\n") { line ->
        if (line.startsWith(TITLE)) "\n#$line\n" else "- `${line.substringBefore(GAP)}`: ${line.substringAfter(GAP)}"
    }.trim()

    private fun regex(pattern: String) = pattern.split('*').joinToString(".*") { Regex.escape(it) }.toRegex()

    private companion object {
        const val GAP = " # "
        const val TITLE = "## "
    }
}
