package dev.parley.responses

import dev.parley.responses.items.OutputMessage
import dev.parley.responses.items.ReasoningItem
import dev.parley.responses.items.ResponseItem
import java.util.TreeMap

/**
 * Puts the events of a streamed response together. At every moment [response] is what has come so far; at the end it is
 * what the plain call would have returned. When another response begins, it begins anew. Each event costs no more than
 * its own length; [response] costs the length of the response. Not for use by several threads at once.
 */
public class ResponseAccumulator {
    private var snapshot: Response? = null
    private var complete = false
    private val items = TreeMap<Int, ItemAccumulator>()
    private val itemsById = HashMap<String, ItemAccumulator>()

    /** Adds the next event. */
    public fun add(event: ResponseEvent) {
        when (event) {
            is ResponseSnapshot -> take(event)
            is OutputItemAdded -> begin(event.outputIndex, event.item)
            is OutputItemDone -> (itemOf(event) ?: begin(event.outputIndex, event.item)).finish(event.item)
            is OutputEvent -> (itemOf(event) ?: event.untoldItem()?.let { begin(event.outputIndex, it) })?.add(event)
            else -> Unit
        }
    }

    /** The response so far; `null` before the first event. */
    public fun response(): Response? {
        val response = snapshot ?: return if (items.isEmpty()) null else Response(output = output())
        return if (complete && response.output.isNotEmpty()) response else response.copy(output = output())
    }

    private fun output(): List<ResponseItem> = items.values.map(ItemAccumulator::item)

    private fun take(event: ResponseSnapshot) {
        val response = event.response
        val known = snapshot
        val isOther = response.id.isNotEmpty() && known != null && response.id != known.id
        if (isOther || event is ResponseCreated) {
            items.clear()
            itemsById.clear()
        }
        val isUntold = response == UNTOLD && known != null
        snapshot = if (isUntold) known.copy(status = event.end ?: known.status) else response
        complete = event.isLast
        response.output.forEachIndexed { index, item -> if (index !in items) begin(index, item) }
    }

    /** An item whose place is taken by another comes after all others: its server leaves the index out. */
    private fun begin(index: Int, item: ResponseItem): ItemAccumulator {
        val id = item.id
        val isTaken = items[index]?.let { id == null || it.id != id } ?: false
        val begun = ItemAccumulator(item)
        items[if (isTaken) items.lastKey() + 1 else index] = begun
        if (id != null) itemsById[id] = begun
        return begun
    }

    /**
     * The item that [event] is about: by its id, else by its index, else the last; one that is done gets nothing more.
     */
    private fun itemOf(event: OutputEvent): ItemAccumulator? = itemsById[event.itemId]
        ?: items[event.outputIndex]?.takeUnless { it.isDone }
        ?: items.lastEntry()?.value?.takeUnless { it.isDone }

    private companion object {
        private val UNTOLD = Response()
    }
}

/** The status that the response ends with. */
private val ResponseSnapshot.end: ResponseStatus?
    get() = when (this) {
        is ResponseCompleted -> ResponseStatus.COMPLETED
        is ResponseIncomplete -> ResponseStatus.INCOMPLETE
        is ResponseFailed -> ResponseStatus.FAILED
        else -> null
    }

/** The item that this event adds to, where the server never said that one was added. */
private fun OutputEvent.untoldItem(): ResponseItem? = when (this) {
    is ContentPartAdded, is OutputTextDelta, is OutputTextDone, is RefusalDelta, is RefusalDone -> OutputMessage()
    is ReasoningTextDelta, is ReasoningSummaryTextDelta, is ReasoningSummaryPartAdded -> ReasoningItem()
    else -> null
}
