package dev.parley.testkit.service

import dev.parley.testkit.Reply
import dev.parley.testkit.wire.Plan

/** The replies that a test has laid out, for whatever request comes or for some only. Safe for use by any thread. */
internal class Script {
    private val lines = mutableListOf<Line>()

    /** Scripted answers not given yet; a reply that stands for ever does not count. */
    val left: Int
        @Synchronized get() = lines.filterNot { it.stands }.sumOf { it.times }

    @Synchronized
    fun add(reply: Reply, method: String? = null, path: String? = null) {
        lines += Line(reply.plan, method, path?.let(::PathTemplate))
    }

    @Synchronized
    fun clear(): Unit = lines.clear()

    /** The reply to a request, used up by this call; null when nothing is laid out for it. */
    @Synchronized
    fun take(method: String, path: String): Plan? {
        val fitting = lines.filter { it.fits(method, path) }
        val line = fitting.firstOrNull { !it.stands } ?: fitting.lastOrNull() ?: return null
        if (!line.stands && --line.times == 0) lines -= line
        return line.plan
    }

    private class Line(val plan: Plan, private val method: String?, private val path: PathTemplate?) {
        var times = plan.times
        val stands = plan.times == Plan.ALWAYS

        fun fits(method: String, path: String) =
            (this.method == null || this.method == method) && (this.path == null || this.path.match(path) != null)
    }
}
