package dev.parley.json

import kotlinx.serialization.json.JsonElement
import java.util.BitSet

/**
 * How far the reading of one object or list has come. It is used again and again, and outlives what is read: so it
 * refers to as little as can be, and by numbers, for the collector watches each reference that an old object gets.
 */
internal class Frame(@JvmField var layout: Layout) {
    /** The members that tell a variant, and are no part of it. */
    @JvmField var tag: Tag? = null

    @JvmField var isObject: Boolean = false

    /** Where in its layout the member stands that was read last, or the value that comes next. */
    @JvmField var at: Int = 0

    @JvmField var count: Int = 0

    @JvmField var isFirst: Boolean = true

    @JvmField var extra: LinkedHashMap<String, JsonElement>? = null

    @JvmField var gaveExtra: Boolean = false

    @JvmField var sawPosition: Boolean = false

    /** The members that came, where it matters. */
    @JvmField var seen: BitSet? = null

    /** The member that was read last, or where the next item, key or value stands. */
    val here: Member get() = layout.members[at]

    fun open(layout: Layout, tag: Tag?) {
        if (this.layout !== layout) this.layout = layout
        if (tag != null) this.tag = tag
        isObject = layout.shape.isClass
        at = Layout.FIRST
        count = 0
        isFirst = true
        gaveExtra = false
        sawPosition = false
        if (layout.shape.fillsNulls) seen = BitSet()
    }

    fun keep(name: String, value: JsonElement) {
        val members = extra ?: LinkedHashMap<String, JsonElement>().also { extra = it }
        members[name] = value
    }

    fun takeExtra(): Extra = extra?.let(Extra::of) ?: Extra.NONE

    fun clear() {
        if (extra != null) extra = null
        if (tag != null) tag = null
        if (seen != null) seen = null
    }
}
