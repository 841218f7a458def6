package dev.parley.responses

/**
 * Puts the events of a streamed response together. At every moment [response] is what has come so far; at the end it is
 * what the plain call would have given. When another response begins, it begins anew. Not for use by several threads at
 * once.
 */
public class ResponseAccumulator {
    private var snapshot: Response? = null
    private var complete = false
    private val items = sortedMapOf<Int, ItemAccumulator>()

    /** Takes in the next event. */
    public fun add(event: ResponseEvent) {
        when (event) {
            is ResponseSnapshot -> begin(event)
            is OutputItemAdded -> items[event.outputIndex] = ItemAccumulator(event.item)
            is OutputItemDone -> items[event.outputIndex] = ItemAccumulator(event.item)
            is OutputEvent -> items[event.outputIndex]?.add(event)
            else -> Unit
        }
    }

    /** The response so far; `null` before the first event. */
    public fun response(): Response? {
        val response = snapshot ?: return null
        return if (complete) response else response.copy(output = items.values.map(ItemAccumulator::item))
    }

    private fun begin(event: ResponseSnapshot) {
        if (event.response.id != snapshot?.id) items.clear()
        snapshot = event.response
        complete = event.isLast
        event.response.output.forEachIndexed { index, item -> items.putIfAbsent(index, ItemAccumulator(item)) }
    }
}
