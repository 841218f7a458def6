package dev.parley.json

import kotlinx.serialization.descriptors.SerialDescriptor

/** A short string seen before, its bytes with the quote that ends it, and what was made of it. */
internal class Memo(@JvmField val bytes: ByteArray, @JvmField val text: String) {
    @JvmField var maker: Any? = null

    @JvmField var made: Any? = null
}

/**
 * A place where values stand, and what is known from those that stood there: a member of an object, or items of a list.
 */
internal open class Place {
    @JvmField var memo: Memo? = null

    /** What the tag of the union that stands here was. */
    @JvmField var tag: Memo? = null

    /** How often another text than before stood here. */
    @JvmField var misses: Int = 0

    private var last: Layout? = null
    private val all = ArrayList<Layout>(1)

    /** What is known about the values here that [descriptor] describes. */
    fun layout(descriptor: SerialDescriptor, reader: JsonReader): Layout {
        val last = last
        return if (last != null &&
            last.descriptor === descriptor
        ) {
            last
        } else {
            find(descriptor, reader).also { this.last = it }
        }
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
