package dev.parley.wire

import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import java.lang.management.ManagementFactory
import java.lang.management.MemoryType
import java.util.concurrent.atomic.AtomicLong

/** By how many megabytes the memory that survives a collection grows at most while [block] runs, looked at now and then. */
internal suspend fun heapGrowth(block: suspend () -> Unit): Int = coroutineScope {
    val before = liveBytes()
    val peak = AtomicLong(before)
    val watch = launch {
        while (true) {
            delay(50)
            peak.accumulateAndGet(liveBytes(), ::maxOf)
        }
    }
    block()
    watch.cancel()
    ((peak.get() - before) shr 20).toInt()
}

/** Bytes in use after a full collection. */
internal fun liveBytes(): Long {
    System.gc()
    return ManagementFactory.getMemoryPoolMXBeans()
        .filter { it.type == MemoryType.HEAP }
        .sumOf { (it.collectionUsage ?: it.usage).used }
}
