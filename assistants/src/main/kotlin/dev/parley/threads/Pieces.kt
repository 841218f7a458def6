package dev.parley.threads

import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.intOrNull
import java.util.TreeMap

/** What comes in pieces, each of which says by its index what it belongs to; without an index it comes after the last. */
internal class Pieces<T : Any> {
    private val places = TreeMap<Int, T>()

    val isEmpty: Boolean get() = places.isEmpty()

    /** All in the order of their indices. */
    fun all(): List<T> = places.values.toList()

    /** What is at [index], or else begins there. */
    fun at(index: Int?, begin: () -> T): T = places.getOrPut(index ?: next(), begin)

    /** Puts at [index] what [change] makes of what is there. */
    fun change(index: Int?, change: (T?) -> T) {
        places.compute(index ?: next()) { _, old -> change(old) }
    }

    private fun next() = if (places.isEmpty()) 0 else places.lastKey() + 1
}

/** The `index` of a piece that this library does not know. */
internal fun indexIn(json: JsonObject): Int? = (json["index"] as? JsonPrimitive)?.intOrNull

/** A piece that this library does not know, without its index. */
internal fun unindexed(json: JsonObject): JsonObject = JsonObject(json - "index")
