package dev.parley.testkit.threads

/** Counts up the ids of each kind of object: `msg_fake1`, `msg_fake2` … */
internal class Ids {
    private val made = mutableMapOf<String, Int>()

    fun next(kind: String): String = "${kind}_fake${made.merge(kind, 1, Int::plus)}"
}
