package dev.parley.conformance

import dev.parley.ApiException
import dev.parley.StreamTruncatedException

/** A stream of one event called [name], to see what a call makes of it. */
internal class Probe private constructor(val name: String, data: String, end: String) {
    val text: String = "event: $name\ndata: $data\n\n$end"

    /** The event as the description has it: its name, and its [data]. */
    fun event(title: String, data: Shape): Shape = Shape.Record(title) {
        val words = Shape.Words("the event $name", listOf(name), open = false)
        listOf(Shape.Member("event", words, optional = false), Shape.Member("data", data, optional = false))
    }

    companion object {
        private const val END = "data: [DONE]\n\n"

        /** What the members of an error say: their names, marked. */
        private val MEMBERS = listOf("code", "message", "param", "type").associateWith { "~$it~" }

        const val UNNAMED = "event: message\ndata: {}\n\n$END"

        fun of(name: String) = Probe(name, "{}", END)

        val error =
            Probe("error", MEMBERS.entries.joinToString(",", "{", "}") { (name, mark) -> "\"$name\":\"$mark\"" }, "")

        val done = Probe("done", "[DONE]", "")

        /** A stream that ends before it is complete. */
        val cut = Probe("cut", "{}", "")

        /** The event called `done`, if it alone makes a stream complete. */
        fun doneEvent(complete: Exception?, cut: Exception?): Shape? =
            if (complete == null && cut is StreamTruncatedException) {
                done.event("done", Shape.Words("the data of done", listOf("[DONE]"), open = false))
            } else {
                null
            }

        /** The event called `error`, with what of it is in the exception [failure]. */
        fun errorEvent(failure: Exception?): Shape? = (failure as? ApiException)?.let {
            val kept = mapOf("code" to it.code, "message" to it.message, "param" to it.param, "type" to it.type)
            val known = MEMBERS.filter { (name, mark) -> mark in kept[name].orEmpty() }.keys
            val text = Shape.OrNull(Shape.Plain("string"))
            val members = known.map { name -> Shape.Member(name, text, optional = true) }
            error.event("error", Shape.Record("the data of error") { members })
        }
    }
}
