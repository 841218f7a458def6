package dev.parley.json

import dev.parley.json.bytes.JsonScanner

/** The objects and lists that are begun and not ended, and where in the innermost of them the next value stands. */
internal class JsonLevels {
    private val frames = ArrayList<Frame>()
    private val root = Place()

    @JvmField var place: Place = root

    @JvmField var frame: Frame = Frame()

    @JvmField var depth: Int = 0

    /** Begins an object or list, which has [tag] to tell which variant it is. */
    fun begin(layout: Layout, tag: Tag?) {
        val below = JsonScanner.deeper(depth)
        if (frames.size < below) frames.add(Frame())
        depth = below
        frame = frames[below - 1]
        frame.open(layout, place, tag)
    }

    fun end() {
        place = frame.place
        leave()
    }

    /** Forgets what was begun at a level below [depth]; what is next stands at [place]. */
    fun backTo(depth: Int, place: Place) {
        while (this.depth > depth) leave()
        this.place = place
    }

    fun clear(): Unit = backTo(0, root)

    private fun leave() {
        frame.clear()
        depth--
        if (depth > 0) frame = frames[depth - 1]
    }

    /** Whether the innermost object is an item of a list. */
    val isInList: Boolean get() = depth > 1 && frames[depth - 2].layout.shape.isList

    /** The position in that list. */
    val position: Int get() = frames[depth - 2].count - 1

    fun path(): String = JsonFailures.path(frames.subList(0, depth))
}
