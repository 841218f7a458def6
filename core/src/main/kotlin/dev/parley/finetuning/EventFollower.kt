package dev.parley.finetuning

import dev.parley.Page
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import java.time.Duration

/**
 * Turns lists of events, newest first, into the events in their order.
 *
 * The job is asked for before its events are: those of a job that has ended are all in the list by then. An event that
 * comes while pages are turned stands before the first page, and is found the next time.
 */
internal class EventFollower(
    private val interval: Duration,
    private val job: suspend () -> FineTuningJob,
    private val list: suspend () -> Page<FineTuningJobEvent>,
) {
    init {
        require(!interval.isNegative) { "interval must not be negative, but is $interval" }
    }

    fun events(): Flow<FineTuningJobEvent> = flow {
        val seen = mutableSetOf<String>()
        while (true) {
            val last = job().hasEnded
            unseen(seen).forEach { emit(it) }
            if (last) break
            delay(interval.toMillis())
        }
    }

    /** Turns pages until one brings nothing new: events of the same second may stand in any order. */
    private suspend fun unseen(seen: MutableSet<String>): List<FineTuningJobEvent> {
        val found = mutableListOf<FineTuningJobEvent>()
        var page: Page<FineTuningJobEvent>? = list()
        while (page != null) {
            val fresh = page.data.filter { seen.add(it.id) }
            found += fresh
            page = if (fresh.isEmpty()) null else page.next()
        }
        return found.asReversed().sortedBy { it.createdAt }
    }
}
