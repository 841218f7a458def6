package dev.parley.conformance

import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger

/** What was found to be wrong, each once, and how often. */
internal class Findings(private val gaps: KnownGaps) {
    private val counts = ConcurrentHashMap<String, AtomicInteger>()

    fun add(kind: Kind, operation: String, detail: String) {
        counts.computeIfAbsent("${kind.title}: $operation: $detail") { AtomicInteger() }.incrementAndGet()
    }

    /** Those that are not among the known gaps. */
    val unknown: List<String> get() = counts.keys.filterNot(gaps::know).sorted()

    fun count(finding: String): Int = counts.getValue(finding).get()

    /** How many there are of each kind, known or not, as rows of a table. */
    fun rows(): List<List<String>> = (Kind.entries - Kind.ANSWER).map { kind ->
        val all = counts.keys.filter { it.startsWith("${kind.title}: ") }
        listOf(kind.title, "${all.size}", "${all.count(gaps::know)}")
    }

    /** What may be wrong. */
    enum class Kind(val title: String) {
        UNSENT("call never sent"),
        VIOLATION("request violation"),
        ANSWER("answer of the fake"),
        UNREADABLE("reply does not decode"),
        REPLY_CHANGED("reply changed"),
        READ_OTHERWISE("read otherwise by kotlinx"),
        ERROR("error answer"),
        REQUEST_CHANGED("request changed"),
        FAILURE("call fails"),
        REFUSED("request refused"),
    }
}
