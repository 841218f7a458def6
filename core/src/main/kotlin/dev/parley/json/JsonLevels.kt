package dev.parley.json

import dev.parley.json.bytes.JsonScanner

/** The objects and lists that are begun and not ended, and where in the innermost of them the next value stands. */
internal class JsonLevels {
    private val root = Place()
    private val frames = ArrayList<Frame>()

    @JvmField var depth: Int = 0

    /** That of the innermost. */
    val frame: Frame get() = frames[depth - 1]

    val place: Place get() = if (depth == 0) root else frame.here

    /** Begins an object or list, which has [tag] to tell which variant it is. */
    fun begin(layout: Layout, tag: Tag?) {
        val below = JsonScanner.deeper(depth)
        if (frames.size < below) frames.add(Frame(layout))
        depth = below
        frame.open(layout, tag)
    }

    fun end() {
        frame.clear()
        depth--
    }

    /** Forgets what was begun at a level below [depth]. */
    fun backTo(depth: Int) {
        while (this.depth > depth) end()
    }

    fun clear(): Unit = backTo(0)

    /** Whether the innermost object is an item of a list. */
    val isInList: Boolean get() = depth > 1 && frames[depth - 2].layout.shape.isList

    /** The position in that list. */
    val position: Int get() = frames[depth - 2].count - 1

    fun path(): String = JsonFailures.path(frames.subList(0, depth))
}
