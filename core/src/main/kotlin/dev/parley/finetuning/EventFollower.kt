package dev.parley.finetuning

import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.http.JobWait
import kotlinx.coroutines.flow.FlowCollector

/**
 * Turns lists of events, newest first, into the events in their order, each once.
 *
 * The job is looked at before its events are: those of a job that has ended are all in the list by then. An event that
 * comes while pages are turned stands before the first page, and is found the next time.
 */
internal class EventFollower(private val jobs: FineTuningJobs, private val id: String) {
    private val seen = mutableSetOf<Any>()

    suspend fun emitTo(
        collector: FlowCollector<FineTuningJobEvent>,
        wait: JobWait<FineTuningJob>,
        options: RequestOptions,
    ) {
        wait.until(FineTuningJob::hasEnded) { look ->
            jobs.retrieve(id, look).also { unseen(options).forEach { collector.emit(it) } }
        }
    }

    /** Turns pages until one brings nothing new: events of the same second may stand in any order. */
    private suspend fun unseen(options: RequestOptions): List<FineTuningJobEvent> {
        val found = mutableListOf<FineTuningJobEvent>()
        var page: Page<FineTuningJobEvent>? = jobs.events(id, FineTuningListRequest(limit = 100), options)
        while (page != null) {
            val fresh = page.data.filter { seen.add(identity(it)) }
            found += fresh
            page = if (fresh.isEmpty()) null else page.next()
        }
        return found.asReversed().sortedBy { it.createdAt }
    }

    /** What tells [event] from others: its id, or all of it where the service gives none. */
    private fun identity(event: FineTuningJobEvent): Any = event.id.ifEmpty { event }
}
