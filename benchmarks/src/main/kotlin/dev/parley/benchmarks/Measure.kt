package dev.parley.benchmarks

import com.sun.management.OperatingSystemMXBean
import java.lang.management.ManagementFactory

/** What a piece of work took. */
internal class Measure(val nanos: Long, val cpuNanos: Long)

private val system = ManagementFactory.getOperatingSystemMXBean() as OperatingSystemMXBean

/** Runs [work], and takes the time of the clock and of this process's processors. */
internal inline fun measured(work: () -> Unit): Measure {
    val cpu = system.processCpuTime
    val start = System.nanoTime()
    work()
    return Measure(System.nanoTime() - start, system.processCpuTime - cpu)
}

/** The middle one of [values]. */
internal fun median(values: List<Double>): Double = values.sorted()[values.size / 2]
