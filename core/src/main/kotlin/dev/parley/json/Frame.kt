package dev.parley.json

import kotlinx.serialization.json.JsonElement
import java.util.BitSet

/** How far the reading of one object or list has come. */
internal class Frame {
    lateinit var layout: Layout

    /** Where the object or list stands. */
    lateinit var place: Place

    /** The member that was read last. */
    lateinit var last: Member

    /** The members that tell a variant, and are no part of it. */
    @JvmField var tag: Tag? = null

    @JvmField var isObject: Boolean = false

    @JvmField var count: Int = 0

    @JvmField var isFirst: Boolean = true

    @JvmField var extra: LinkedHashMap<String, JsonElement>? = null

    @JvmField var gaveExtra: Boolean = false

    @JvmField var sawPosition: Boolean = false

    /** The members that came, where it matters. */
    @JvmField var seen: BitSet? = null

    fun open(layout: Layout, place: Place, tag: Tag?) {
        this.layout = layout
        this.place = place
        this.tag = tag
        isObject = layout.shape.isClass
        last = layout.start
        count = 0
        isFirst = true
        gaveExtra = false
        sawPosition = false
        seen = if (layout.shape.fillsNulls) BitSet() else null
    }

    fun keep(name: String, value: JsonElement) {
        val members = extra ?: LinkedHashMap<String, JsonElement>().also { extra = it }
        members[name] = value
    }

    fun takeExtra(): Extra = extra?.let(Extra::of) ?: Extra.NONE

    fun clear() {
        extra = null
        tag = null
        seen = null
    }
}
