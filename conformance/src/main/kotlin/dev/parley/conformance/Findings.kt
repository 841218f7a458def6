package dev.parley.conformance

import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger

/** What was found to be wrong, each once, and how often. */
internal class Findings(private val gaps: KnownGaps) {
    private val counts = ConcurrentHashMap<String, AtomicInteger>()

    fun add(kind: String, operation: String, detail: String) {
        counts.computeIfAbsent("$kind: $operation: $detail") { AtomicInteger() }.incrementAndGet()
    }

    /** Those that are not among the known gaps. */
    val unknown: List<String> get() = counts.keys.filterNot(gaps::know).sorted()

    val known: Int get() = counts.keys.count(gaps::know)

    fun count(finding: String): Int = counts.getValue(finding).get()
}

/** Findings that are as they should be: lines of a part of the finding, ` # `, and the reason. */
internal class KnownGaps(lines: List<String>) {
    private val reasons = lines.filter { " # " in it }.associate {
        it.substringBefore(" # ").trim() to
            it.substringAfter(" # ").trim()
    }
    private val parts = reasons.keys
    private val met = ConcurrentHashMap.newKeySet<String>()

    fun know(finding: String): Boolean = parts.filter { it in finding }.onEach(met::add).isNotEmpty()

    /** Lines that nothing was found for. */
    val unmet: Set<String> get() = parts - met

    /** All of them with their reasons, for people to read. */
    fun asList(): String = reasons.entries.joinToString("\n") { (part, reason) -> "- `$part`: $reason" }
}
