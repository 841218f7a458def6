package dev.parley.benchmarks

import com.sun.management.ThreadMXBean
import java.lang.management.ManagementFactory

/**
 * Reads the same payloads with our reader and with kotlinx.serialization's, by turns in one thread: the processor's time
 * and the memory that each takes. The time of the clock is not asked, so that other programs disturb little; the best of
 * the rounds is told.
 */
public fun main(arguments: Array<String>) {
    val rounds = arguments.firstOrNull()?.toInt() ?: 10
    println("%-20s%12s%12s%8s%14s%14s".format("", "ours ns", "kotlinx ns", "ratio", "ours bytes", "kotlinx bytes"))
    val wanted = arguments.getOrElse(1) { "" }
    JsonDocuments().readings.filter { it.name.startsWith(wanted) }.forEach { report(it, rounds) }
}

/** Two ways of reading the same. */
internal class Reading(val name: String, val times: Int, val ours: () -> Any, val theirs: () -> Any)

private fun report(reading: Reading, rounds: Int) {
    val ours = mutableListOf<Cost>()
    val theirs = mutableListOf<Cost>()
    repeat(rounds) {
        ours += cost(reading.times, reading.ours)
        theirs += cost(reading.times, reading.theirs)
    }
    val (nanos, bytes) = ours.best()
    val (theirNanos, theirBytes) = theirs.best()
    println(
        "%-20s%12.0f%12.0f%8.2f%14.0f%14.0f"
            .format(reading.name, nanos, theirNanos, theirNanos / nanos, bytes, theirBytes),
    )
}

private data class Cost(val nanos: Double, val bytes: Double)

private fun List<Cost>.best() = Cost(minOf { it.nanos }, minOf { it.bytes })

private val threads = ManagementFactory.getThreadMXBean() as ThreadMXBean

/** What one of [times] calls of [read] takes. */
private fun cost(times: Int, read: () -> Any): Cost {
    val bytes = threads.currentThreadAllocatedBytes
    val nanos = threads.currentThreadCpuTime
    repeat(times) { last = read() }
    return Cost(
        (threads.currentThreadCpuTime - nanos).toDouble() / times,
        (threads.currentThreadAllocatedBytes - bytes).toDouble() / times,
    )
}

/** Holds what was read, so that the reading is not left out. */
@Volatile
private var last: Any? = null
