package dev.parley.json

import dev.parley.json.bytes.Memo
import dev.parley.json.bytes.Memory
import kotlinx.serialization.descriptors.SerialDescriptor

/**
 * A place where values stand, and what is known from those that stood there: a member of an object, or items of a list.
 */
internal open class Place : Memory() {
    /** What the tag of the union that stands here was. */
    @JvmField var tag: Memo? = null

    private var last: Layout? = null
    private val all = ArrayList<Layout>(1)

    /** What is known about the values here that [descriptor] describes. */
    fun layout(descriptor: SerialDescriptor, reader: JsonReader): Layout {
        val last = last
        if (last != null && last.descriptor === descriptor) return last
        return find(descriptor, reader).also { this.last = it }
    }

    private fun find(descriptor: SerialDescriptor, reader: JsonReader): Layout {
        for (i in all.indices) if (all[i].descriptor === descriptor) return all[i]
        if (all.size == MAX_LAYOUTS) all.clear()
        return reader.newLayout(descriptor).also(all::add)
    }

    private companion object {
        const val MAX_LAYOUTS = 128
    }
}
