package dev.parley.generation

/** Puts the pieces of a list together; no list at all as long as there was none. */
internal class ListAccumulator<T> {
    private var items: MutableList<T>? = null

    fun add(piece: List<T>?) {
        if (piece != null) items = (items ?: mutableListOf()).apply { addAll(piece) }
    }

    fun list(): List<T>? = items?.toList()
}
