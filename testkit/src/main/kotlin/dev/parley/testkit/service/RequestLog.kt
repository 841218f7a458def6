package dev.parley.testkit.service

import dev.parley.testkit.RecordedRequest
import dev.parley.testkit.wire.Watched
import java.time.Duration

/** The newest requests, oldest first, and how many there were in all. */
internal class RequestLog(private val capacity: Int) {
    private val watched = Watched()
    private val newest = ArrayDeque<RecordedRequest>()

    var count: Int = 0
        get() = watched.read { field }
        private set

    val all: List<RecordedRequest>
        get() = watched.read { newest.toList() }

    val last: RecordedRequest?
        get() = watched.read { newest.lastOrNull() }

    fun add(request: RecordedRequest): Unit = watched.change {
        count++
        newest += request
        if (newest.size > capacity) newest.removeFirst()
    }

    fun await(atLeast: Int, timeout: Duration): Boolean = watched.await(timeout) { count >= atLeast }
}
