package dev.parley.benchmarks

import com.sun.management.ThreadMXBean
import kotlinx.coroutines.runBlocking
import java.lang.management.ManagementFactory

/**
 * Shows that nothing grows faster than the work: the memory and the processor's time of each growth, from its bytes in
 * memory through the client to its result, a unit of its size. Where they stay the same as the size grows, it is linear.
 */
public fun main(arguments: Array<String>) {
    val wanted = arguments.firstOrNull().orEmpty()
    println("%-44s%12s%14s%12s".format("", "size", "bytes a unit", "CPU ns"))
    for (growth in growths.filter { it.name.startsWith(wanted) }) GrowthService(growth).use(::report)
}

private fun report(service: GrowthService) {
    val growth = service.growth
    repeat(WARM_UPS) { service.run(growth.sizes.first()) }
    for (size in growth.sizes) {
        val cost = cost { service.run(size) }
        println("%-44s%,12d%,14d%,12d".format(growth.name, size, cost.bytes / size, cost.nanos / size))
    }
}

private class GrowthCost(val bytes: Long, val nanos: Long)

private fun cost(work: () -> Unit): GrowthCost {
    val bytes = allocated()
    val measure = measured(work)
    return GrowthCost(allocated() - bytes, measure.cpuNanos)
}

private val threads = ManagementFactory.getThreadMXBean() as ThreadMXBean

/** What all threads that live have allocated. */
private fun allocated(): Long = threads.getThreadAllocatedBytes(threads.allThreadIds).sumOf { maxOf(it, 0) }

private fun GrowthService.run(size: Int): Unit = runBlocking { call(size) }

private const val WARM_UPS = 3
