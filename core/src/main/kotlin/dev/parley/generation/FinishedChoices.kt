package dev.parley.generation

/**
 * Counts the choices of a stream that have said why they finished. When all of those requested have, the stream is
 * complete, though it may end without `[DONE]`.
 */
internal class FinishedChoices(private val requested: Int) {
    private val finished = mutableSetOf<Int>()

    val all: Boolean get() = finished.size >= requested

    fun add(index: Int, reason: FinishReason?) {
        if (reason != null) finished += index
    }
}
